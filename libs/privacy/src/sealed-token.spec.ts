import { randomBytes } from "node:crypto";
import { openToken, replaceTokens, reservedForm, SealBroken, sealTexts, subjectOf, subjectsIn } from "./sealed-token";

const TENANT = "0190a000-0000-7000-8000-000000000001";
const AMINA = "0190c000-0000-7000-8000-000000000001";
const KWAME = "0190c000-0000-7000-8000-000000000002";
const key = randomBytes(32);
const seal = (text: string, subject = AMINA): string => sealTexts(key, TENANT, subject, [text])[0] ?? "";

test.each(["Amina Wanjiru", "x", "Zoë 🌍 ⟦ ⟧ ¦", "a".repeat(300)])("opens to what was sealed: %s", (text) => {
  const token = seal(text);
  expect(token).toMatch(/^¦s2\.0190c000-0000-7000-8000-000000000001\.[A-Za-z0-9_-]+¦$/);
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
  for (const broken of ["⟦s1.broken⟧", "¦s2.broken¦"]) expect(replaceTokens(broken, () => "never")).toBe(broken);
  expect([subjectOf(seal("Amina")), subjectOf(text), subjectOf("Amina")]).toEqual([AMINA, undefined, undefined]);
});

test("tokens of the first form open as they did, alone and beside those of the second", () => {
  const [first, second] = [seal("Amina").replace(/^¦s2(.*)¦$/, "⟦s1$1⟧"), seal("Kwame", KWAME)];
  expect(first).toMatch(/^⟦s1\..*⟧$/);
  expect([openToken(key, TENANT, first), subjectOf(first)]).toEqual(["Amina", AMINA]);
  const text = `${first}${second}${first}`;
  expect(subjectsIn(text)).toEqual([AMINA, KWAME, AMINA]);
  expect(replaceTokens(text, (token) => openToken(key, TENANT, token))).toBe("AminaKwameAmina");
});

test.each([
  ["⟦s1."],
  ["¦s2."],
  ["see ⟦s2.x⟧"],
  ["see ¦s3.x¦"],
  ["⟦ S1 .x"],
  ["¦ S2 .x"],
  [{ a: [{ b: "⟦s1.x⟧" }] }],
  [{ a: [{ b: "¦s2.x¦" }] }],
  [{ "⟦s1.x⟧": 1 }],
  [{ "¦s2.x¦": 1 }],
])("a look-alike is refused: %j", (value) => {
  expect(reservedForm(value)).toBe(true);
});

test.each(["⟦note⟧", "¦ note ¦ or s2.", "s1.x", "", 1, null, undefined, [], { a: "[[s1.x]]" }])(
  "other input is not: %j",
  (value) => {
    expect(reservedForm(value)).toBe(false);
  },
);
