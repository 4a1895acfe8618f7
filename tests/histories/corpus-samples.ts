import { createHash } from "node:crypto";
import type { JsonObject } from "@sankofa/kernel/canonical-json";
import type { Envelope } from "@sankofa/kernel/envelope";
import type { FactDefinition } from "@sankofa/kernel/fact";
import type { StreamName } from "@sankofa/kernel/ids";
import type { TSchema } from "@sankofa/kernel/schema";
import { sealFact, type Keys } from "@sankofa/privacy/fact-codec";
import { factId } from "@sankofa/runtime/command-ids";
import { FOREIGN_ID, sampleOf, type SampledSchema } from "@sankofa/testing/samples";

export const TENANT = "0190f00d-0000-7000-8000-00000000fade";
const RECORDED = "2026-03-03T09:00:00.000Z";
/** For tests only, and public: it protects nothing. The samples are all of one person who never was. */
const KEY = createHash("sha256").update("the corpus's only person").digest();
export const keys: Keys = new Map([[FOREIGN_ID, KEY]]);

/** The schema with everything in it that may be left out. */
const whole = (schema: SampledSchema): SampledSchema => ({
  ...schema,
  ...(schema.items ? { items: whole(schema.items) } : {}),
  ...(schema.properties
    ? {
        required: Object.keys(schema.properties),
        properties: Object.fromEntries(Object.entries(schema.properties).map(([name, each]) => [name, whole(each)])),
      }
    : {}),
});

/** Data of a fact as it is stored: once with all that it can hold, once with no more than it must, where that differs. */
const dataOf = (schema: TSchema): readonly JsonObject[] => {
  const full = sampleOf(whole(schema as SampledSchema)) as JsonObject;
  const least = sampleOf(schema as SampledSchema) as JsonObject;
  const both = JSON.stringify(full) === JSON.stringify(least) ? [full] : [full, least];
  return both.map((data) => sealFact(schema, TENANT, data, keys));
};

/** Samples of a fact in its present version, as they would stand at the end of this stream. */
export const samplesOf = (
  stream: StreamName,
  from: number,
  type: string,
  { version, data: schema }: FactDefinition,
): readonly Envelope[] =>
  dataOf(schema).map((data, index) => ({
    id: factId(FOREIGN_ID, stream, from + index),
    stream,
    revision: from + index,
    type,
    version,
    happened: RECORDED,
    recorded: RECORDED,
    tenant: TENANT,
    actor: "account:sample",
    commandId: FOREIGN_ID,
    requestDigest: "0".repeat(64),
    data,
  }));
