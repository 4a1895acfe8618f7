import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, list, optional, record, Type } from "@sankofa/kernel/schema";

/** Numbers and their names only: whoever is erased, a submitted report stays whole. */
export const submission = {
  reportId: field.id(),
  programmeId: field.id(),
  from: field.localDate(),
  until: field.localDate(),
  edition: field.whole(1),
  /** Up to where the log was read for it. */
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
  /** SHA-256 of the canonical JSON of what is above, hex. */
  digest: field.digest(),
};

/** What can become true of a programme's report for one period. */
export const reportFacts = {
  "reporting.report-submitted": fact(1, submission),
  "reporting.report-corrected": fact(1, { ...submission, reason: field.text() }),
} satisfies FactRegistry;

export type ReportFact = FactOf<typeof reportFacts>;
