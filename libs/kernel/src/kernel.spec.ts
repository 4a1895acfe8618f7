import { canonicalJson } from "./canonical-json";
import { record, field } from "./schema";
test("canonical JSON sorts members", () => {
  expect(canonicalJson({ b: 1, a: [null, "x"] })).toBe('{"a":[null,"x"],"b":1}');
  expect(record({ a: field.personal("x") }).required).toEqual(["a"]);
});
