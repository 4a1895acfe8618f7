import { CloudEvent, HTTP } from "cloudevents";
import fc from "fast-check";
import type { Contract } from "@sankofa/kernel/contract";
import { attributesIn, attributesOf, contractOf, headersOf } from "./cloud-event";

const internal: Contract = {
  id: "0190d000-0000-8000-8000-000000000001",
  type: "plan.agreed",
  version: 2,
  audience: "internal",
  position: "00000000000000000042",
  previous: "00000000000000000007",
  stream: "relationships.plan-0190e000-0000-7000-8000-000000000001",
  revision: 3,
  tenant: "0190a000-0000-7000-8000-000000000001",
  actor: "process:when-x-then-y",
  happened: "2026-01-05[Africa/Nairobi]",
  recorded: "2026-01-05T08:00:00.000Z",
  commandId: "0190f000-0000-7000-8000-000000000001",
  traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
  data: { side: "mentor" },
};
/** The first of its stream, of no request. */
const { previous: _first, traceparent: _none, ...first } = internal;
const outside: Contract = { ...first, audience: "public", type: "org.sankofa.plan.agreed.v2" };

test.each([internal, outside])("a contract goes into the attributes of an event and back ($audience)", (contract) => {
  const headers = headersOf(attributesOf(contract));
  expect(contractOf(attributesIn(headers), contract.data)).toEqual(contract);
});

test.each([internal, outside])("the attributes are those of a valid CloudEvents event ($audience)", (contract) => {
  const event = new CloudEvent({ ...attributesOf(contract), data: contract.data });
  expect(event.validate()).toBe(true);
  expect(event.type).toBe(contract === outside ? "org.sankofa.plan.agreed.v2" : "org.sankofa.internal.plan.agreed.v2");
});

test("an event that is none of ours is refused", () => {
  const attributes = attributesOf(internal);
  expect(() => contractOf({ ...attributes, source: "/elsewhere" }, {})).toThrow("is no contract");
  expect(() => contractOf({ ...attributes, type: "com.example.thing" }, {})).toThrow("is no contract");
  const { sequence: _, ...without } = attributes;
  expect(() => contractOf(without, {})).toThrow("no sequence");
});

describe("CloudEvents' own package reads what is written here, and this what it writes", () => {
  /** NATS keeps `content-type` for whole events; over HTTP it is the attribute's place. */
  const overHttp = (headers: readonly (readonly [string, string])[]): Record<string, string> =>
    Object.fromEntries(
      headers.map(([name, value]) => [name === "ce-datacontenttype" ? "content-type" : name, value] as const),
    );
  const overNats = (headers: Record<string, unknown>): [string, string][] =>
    Object.entries(headers).map(([name, value]) => [
      name === "content-type" ? "ce-datacontenttype" : name,
      String(value),
    ]);

  test.each([internal, outside])("the attributes of a contract ($audience)", (contract) => {
    const attributes = attributesOf(contract);
    const body = JSON.stringify(contract.data);
    const read = HTTP.toEvent({ headers: overHttp(headersOf(attributes)), body }) as CloudEvent<unknown>;
    const { data, ...others } = JSON.parse(JSON.stringify(read)) as { data: unknown } & Record<string, unknown>;
    expect(Object.fromEntries(Object.entries(others).map(([name, value]) => [name, String(value)]))).toEqual(
      attributes,
    );
    expect(data).toEqual(contract.data);
    const written = HTTP.binary(new CloudEvent({ ...attributes, data: contract.data }));
    expect(contractOf(attributesIn(overNats(written.headers)), JSON.parse(String(written.body)))).toEqual(contract);
  });
});

test("any text survives the headers, which are printable ASCII", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (actor) => {
      const headers = headersOf({ actor });
      expect(headers[0]?.[1]).toMatch(/^[\x21-\x7e]*$/);
      expect(attributesIn(headers)).toEqual({ actor });
    }),
  );
  expect(headersOf({ a: 'Wanjikũ "W" 100%' })).toEqual([["ce-a", "Wanjik%C5%A9%20%22W%22%20100%25"]]);
});
