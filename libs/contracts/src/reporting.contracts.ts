import { internalContract, type ContractOf, type MessageOf } from "@sankofa/kernel/contract";
import { field, list, optional, record, Type } from "@sankofa/kernel/schema";

const figure = () =>
  field.oneOf("applications", "waiting", "seats", "relationships", "stages", "ends", "overdue", "contacts");

const submission = {
  reportId: field.id(),
  programmeId: field.id(),
  from: field.localDate(),
  until: field.localDate(),
  edition: field.whole(1),
  position: field.public(Type.String({ pattern: "^[0-9]{1,40}$" })),
  values: list(
    record({
      indicator: field.code(),
      version: field.whole(1),
      value: field.whole(),
      baseline: optional(field.whole()),
      target: optional(field.whole()),
    }),
    200,
  ),
  digest: field.digest(),
};

const resource = {
  resourceId: field.id(),
  title: field.line(),
  about: field.text(),
  kind: field.oneOf("document", "tool", "template", "training", "collection", "provider"),
  topic: field.code(),
  populations: list(field.code(), 10),
  languages: list(field.code(), 20),
  publisher: optional(field.line()),
  year: optional(field.whole(1900, 2100)),
  link: optional(field.text()),
  vetting: optional(field.text()),
};

const term = {
  termId: field.id(),
  term: field.oneOf(
    "key-populations",
    "sex-workers",
    "men-who-have-sex-with-men",
    "people-who-inject-drugs",
    "transgender-people",
  ),
};

/** What reporting says of its facts, to our own rooms. */
export const reportingContracts = {
  "indicator.defined": internalContract(1, {
    indicatorId: field.id(),
    indicator: field.code(),
    version: field.whole(1),
    title: field.line(),
    definition: field.text(),
    unit: field.oneOf("count"),
    direction: field.oneOf("more", "less", "none"),
    figure: figure(),
    part: optional(field.code()),
    window: field.oneOf("standing", "period"),
  }),
  "indicator.target-set": internalContract(1, {
    indicatorId: field.id(),
    indicator: field.code(),
    programmeId: field.id(),
    baseline: field.whole(),
    target: field.whole(),
  }),
  "report.submitted": internalContract(1, submission),
  "report.corrected": internalContract(1, { ...submission, reason: field.text() }),
  "resource.catalogued": internalContract(1, resource),
  "resource.revised": internalContract(1, { ...resource, reason: field.text() }),
  "resource.withdrawn": internalContract(1, { resourceId: field.id(), reason: field.text() }),
  "term.preferred": internalContract(1, {
    ...term,
    words: record({ en: optional(field.line()), fr: optional(field.line()) }),
    reason: field.text(),
  }),
  "term.given-up": internalContract(1, { ...term, reason: field.text() }),
  "export.made": internalContract(1, {
    exportId: field.id(),
    programmeId: field.id(),
    relationshipId: optional(field.id()),
    shows: field.oneOf("names", "pseudonyms"),
    position: field.public(Type.String({ pattern: "^[0-9]{1,40}$" })),
  }),
};

export type ReportingContract = ContractOf<typeof reportingContracts>;
export type ReportingMessage = MessageOf<typeof reportingContracts>;
