import fc from "fast-check";
import { canonicalJson, sameJson } from "./canonical-json";

describe("AUD-3 canonical JSON (RFC 8785)", () => {
  test("sorts members by UTF-16 code units, at every depth", () => {
    const sample = {
      "\u20ac": "Euro",
      "\r": "Return",
      "1": "One",
      "\u00f6": "o",
      "\ud83d\ude00": "Smiley",
      "\ufb33": "Dalet",
      "\u0080": "Control",
    };
    expect(Object.keys(JSON.parse(canonicalJson(sample)) as object)).toHaveLength(7);
    expect(canonicalJson(sample)).toBe(
      '{"\\r":"Return","1":"One","\u0080":"Control","\u00f6":"o","\u20ac":"Euro","\ud83d\ude00":"Smiley","\ufb33":"Dalet"}',
    );
    expect(canonicalJson({ b: { z: 1, a: 2 }, a: [{ d: 1, c: 2 }] })).toBe('{"a":[{"c":2,"d":1}],"b":{"a":2,"z":1}}');
  });

  test.each([
    [Number("333333333.33333329"), "333333333.3333333"],
    [1e30, "1e+30"],
    [4.5, "4.5"],
    [2e-3, "0.002"],
    [1e-27, "1e-27"],
    [-0, "0"],
  ])("writes the number %p as ECMAScript does", (number, text) => {
    expect(canonicalJson(number)).toBe(text);
  });

  test("escapes only what must be escaped", () => {
    expect(canonicalJson('\u20ac$\u000f\nA\'B"\\"/')).toBe('"\u20ac$\\u000f\\nA\'B\\"\\\\\\"/"');
  });

  test("leaves out absent members, and holds no number that JSON cannot", () => {
    expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
    expect(() => canonicalJson(Number.POSITIVE_INFINITY)).toThrow(TypeError);
  });

  test.each([
    [
      "keys that an object lists first whatever their order",
      { b: { "10": 1, "9": 2, a: { d: 1, c: 2 } } },
      '{"b":{"10":1,"9":2,"a":{"c":2,"d":1}}}',
    ],
    ["a member called as the prototype is", JSON.parse('{"b":1,"__proto__":{"a":2}}'), '{"__proto__":{"a":2},"b":1}'],
    ["a member called as JSON asks objects for another value", { b: 1, a: { toJSON: 3 } }, '{"a":{"toJSON":3},"b":1}'],
    [
      "an object of a class, by its members",
      { at: Object.assign(new Date(0), { b: 1, a: 2 }) },
      '{"at":{"a":2,"b":1}}',
    ],
    ["gaps in a list", { b: [undefined, null, { d: 1, c: 2 }], a: 1 }, '{"a":1,"b":[null,null,{"c":2,"d":1}]}'],
    ["half a surrogate pair", { b: "\ud800", a: 1 }, '{"a":1,"b":"\\ud800"}'],
  ])("writes %s", (_, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test("does not touch what it is given", () => {
    const value = Object.freeze({ b: Object.freeze([Object.freeze({ d: 1, c: 2 })]), a: 1 });
    expect(canonicalJson(value)).toBe('{"a":1,"b":[{"c":2,"d":1}]}');
    expect(Object.keys(value)).toEqual(["b", "a"]);
  });

  test("gives the same text whatever the order of members, and nothing is lost", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(JSON.parse(text)))).toBe(text);
      }),
    );
  });
});

test("the same JSON is told whatever the order of its members, and another is not", () => {
  const said = { item: "a", values: [{ before: 1, after: 2 }] };
  expect(sameJson(said, { values: [{ after: 2, before: 1 }], item: "a" })).toBe(true);
  expect(sameJson(said, { ...said, item: "b" })).toBe(false);
  expect([sameJson(undefined, said), sameJson(undefined, undefined)]).toEqual([false, true]);
});

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
};
