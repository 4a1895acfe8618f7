import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, list, optional } from "@sankofa/kernel/schema";
import { RESOURCE_KINDS } from "./resource.policies";

const entry = {
  resourceId: field.id(),
  title: field.line(),
  about: field.text(),
  kind: field.oneOf(...RESOURCE_KINDS),
  topic: field.code(),
  populations: list(field.code(), 10),
  languages: list(field.code(), 20),
  publisher: optional(field.line()),
  year: optional(field.whole(1900, 2100)),
  link: optional(field.text()),
  vetting: optional(field.text()),
};

/** What can become true of a resource that a funder adds to the library. */
export const resourceFacts = {
  "reporting.resource-catalogued": fact(1, entry),
  "reporting.resource-revised": fact(1, { ...entry, reason: field.text() }),
  "reporting.resource-withdrawn": fact(1, { resourceId: field.id(), reason: field.text() }),
} satisfies FactRegistry;

export type ResourceFact = FactOf<typeof resourceFacts>;
