import { contexts } from "@sankofa/platform-app";
import { requestSchema } from "@sankofa/runtime/edge/openapi/request-schema";
import { soundRequest } from "@sankofa/runtime/pipeline/sound-request";
import { checkedByLibrary } from "@sankofa/runtime/pipeline/validate-request";
import { sampleOf, wrongFor, type SampledSchema } from "@sankofa/testing/samples";
import fc from "fast-check";

const entries = contexts.flatMap((room) =>
  [...room.commands, ...room.queries].map((entry) => ({ name: `${room.name}.${entry.name}`, request: entry.request })),
);

/** Something of the form a field asks for, or anything else. */
const valueOf = (schema: SampledSchema): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(sampleOf(schema)) },
    { weight: 1, arbitrary: fc.constant(wrongFor(schema)) },
    { weight: 1, arbitrary: fc.jsonValue() },
    { weight: 1, arbitrary: fc.constantFrom(null, "", [], {}, [sampleOf(schema)]) },
  );

/** Sound requests and such as miss by a field or more; required fields are mostly there. */
const requestsOf = ({ properties = {}, required = [] }: SampledSchema): fc.Arbitrary<Record<string, unknown>> => {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, valueOf(schema)]));
  return fc.oneof(
    { weight: 4, arbitrary: fc.record(fields, { requiredKeys: [...required] }) },
    { weight: 1, arbitrary: fc.record({ ...fields, noSuchField: fc.jsonValue() }, { requiredKeys: [] }) },
  );
};

test.each(entries)("$name is checked at a glance as the libraries check it", ({ request }) => {
  const schema = requestSchema(request) as SampledSchema;
  const sample = sampleOf({ ...schema, type: "object" }) as Record<string, unknown>;
  const accepted = checkedByLibrary(request, sample);
  if ("request" in accepted) expect(soundRequest(request, sample)).toStrictEqual(accepted.request);
  fc.assert(
    fc.property(requestsOf(schema), (raw) => {
      const glance = soundRequest(request, raw);
      if (glance) expect(checkedByLibrary(request, raw)).toStrictEqual({ request: glance });
    }),
    { numRuns: 40 },
  );
});
