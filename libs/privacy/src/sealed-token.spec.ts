import { randomBytes } from "node:crypto";
import { openToken, replaceTokens, reservedForm, SealBroken, sealTexts, subjectOf, subjectsIn } from "./sealed-token";

const TENANT = "0190a000-0000-7000-8000-000000000001";
const AMINA = "0190c000-0000-7000-8000-000000000001";
const KWAME = "0190c000-0000-7000-8000-000000000002";
const key = randomBytes(32);
const seal = (text: string, subject = AMINA): string => sealTexts(key, TENANT, subject, [text])[0] ?? "";

test.each(["Amina Wanjiru", "x", "Zoë 🌍 ⟦ ⟧", "a".repeat(300)])("opens to what was sealed: %s", (text) => {
  const token = seal(text);
  expect(token).toMatch(/^⟦s1\.0190c000-0000-7000-8000-000000000001\.[A-Za-z0-9_-]+⟧$/);
  expect(openToken(key, TENANT, token)).toBe(text);
  expect(token).not.toContain(text.length > 1 ? text : "no such thing");
});

test("the same text is another token each time, over many draws of nonces", () => {
  expect(new Set(Array.from({ length: 2_000 }, () => seal("Amina"))).size).toBe(2_000);
});

test("another key, tenant or subject does not open it", () => {
  const token = seal("Amina");
  expect(() => openToken(randomBytes(32), TENANT, token)).toThrow(SealBroken);
  expect(() => openToken(key, KWAME, token)).toThrow(SealBroken);
  expect(() => openToken(key, TENANT, token.replace(AMINA, KWAME))).toThrow(SealBroken);
});

test("nor does it once the right ones have opened it", () => {
  const token = seal("Amina");
  expect([openToken(key, TENANT, token), openToken(key, TENANT, token)]).toEqual(["Amina", "Amina"]);
  const other = Buffer.from(key.map((byte) => byte ^ 1));
  expect(() => openToken(other, TENANT, token)).toThrow(SealBroken);
  expect(() => openToken(key, KWAME, token)).toThrow(SealBroken);
});

test("many texts of one person open as well the second time as the first", () => {
  const texts = Array.from({ length: 40 }, (_, index) => "x".repeat(index * 10) + index);
  const tokens = texts.map((text) => seal(text));
  for (const _time of [1, 2]) expect(tokens.map((token) => openToken(key, TENANT, token))).toEqual(texts);
});

test("any changed character breaks the seal", () => {
  const token = seal("Amina");
  const start = token.lastIndexOf(".") + 1;
  for (let index = start; index < token.length - 2; index++) {
    const changed = token.slice(0, index) + (token[index] === "A" ? "B" : "A") + token.slice(index + 1);
    expect(() => openToken(key, TENANT, changed)).toThrow(SealBroken);
  }
  expect(() => openToken(key, TENANT, "no token")).toThrow(SealBroken);
});

test("tokens are found and replaced anywhere inside a text", () => {
  const text = `Between ${seal("Amina")} and ${seal("Kwame", KWAME)}: ${seal("Amina")}.`;
  expect(subjectsIn(text)).toEqual([AMINA, KWAME, AMINA]);
  expect(replaceTokens(text, (token) => openToken(key, TENANT, token))).toBe("Between Amina and Kwame: Amina.");
  expect(replaceTokens("⟦s1.broken⟧", () => "never")).toBe("⟦s1.broken⟧");
  expect([subjectOf(seal("Amina")), subjectOf(text), subjectOf("Amina")]).toEqual([AMINA, undefined, undefined]);
});

test.each([["⟦s1."], ["see ⟦s2.x⟧"], ["⟦ S1 .x"], [{ a: [{ b: "⟦s1.x⟧" }] }], [{ "⟦s1.x⟧": 1 }]])(
  "a look-alike is refused: %j",
  (value) => {
    expect(reservedForm(value)).toBe(true);
  },
);

test.each(["⟦note⟧", "s1.x", "", 1, null, undefined, [], { a: "[[s1.x]]" }])("other input is not: %j", (value) => {
  expect(reservedForm(value)).toBe(false);
});
