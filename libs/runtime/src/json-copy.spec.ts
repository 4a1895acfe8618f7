import fc from "fast-check";
import { jsonCopy, NOT_PLAIN, plainCopy } from "./json-copy";

const throughText = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const odd = fc.anything({ withDate: true, withMap: true, withSparseArray: true, withNullPrototype: true });
const plain = fc.jsonValue({ noUnicodeString: false } as object);

test("a copy is what the JSON text would have carried, whatever the value", () => {
  fc.assert(
    fc.property(fc.oneof(plain, fc.array(odd), fc.dictionary(fc.string(), odd)), (value) =>
      expect(jsonCopy(value)).toStrictEqual(throughText(value)),
    ),
    { numRuns: 500 },
  );
});

test.each([[{ a: 1, left: undefined }], [[{ a: ["b", null, true] }]], ["text"], [null], [0]])(
  "%j is plain, and its copy is the text's",
  (value) => {
    expect(plainCopy(value)).toStrictEqual(throughText(value));
  },
);

test.each([
  ["a moment", { at: new Date(0) }],
  ["no number", { count: NaN }],
  ["the other zero", [-0]],
  ["nothing in a list", [undefined]],
  ["a class's", { of: new (class Thing {})() }],
  ["a name every object has", JSON.parse('{"__proto__":{"a":1}}')],
  ["a value that writes itself", { toJSON: () => "written" }],
])("%s is more than plain data, and copied by its text", (_what, value) => {
  expect(plainCopy(value)).toBe(NOT_PLAIN);
  expect(jsonCopy(value)).toStrictEqual(throughText(value));
});

test("what has no text is refused as the text refuses it", () => {
  expect(() => jsonCopy({ large: 1n })).toThrow(TypeError);
});

test("a copy shares nothing with what it was made of", () => {
  const value = { list: [{ a: 1 }] };
  const copy = jsonCopy(value) as typeof value;
  value.list[0]!.a = 2;
  value.list.push({ a: 3 });
  expect(copy).toEqual({ list: [{ a: 1 }] });
});
