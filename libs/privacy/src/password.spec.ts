import { hashPassword, verifyPassword } from "./password";

test("a password matches its hash and no other does", async () => {
  const hash = await hashPassword("correct horse");
  expect(hash).toMatch(/^scrypt\$16384\$8\$5\$[A-Za-z0-9_-]{22}\$[A-Za-z0-9_-]{43}$/);
  expect(hash).not.toContain("horse");
  expect(await verifyPassword("correct horse", hash)).toBe(true);
  expect(await verifyPassword("correct horse ", hash)).toBe(false);
  expect(await verifyPassword("", hash)).toBe(false);
});

test("the same password has another hash each time", async () => {
  expect(await hashPassword("same")).not.toBe(await hashPassword("same"));
});

test("composed and decomposed letters are one password", async () => {
  expect(await verifyPassword("Zoe\u0308", await hashPassword("Zo\u00eb"))).toBe(true);
});

test("a hash made with other parameters still verifies", async () => {
  const hash = "scrypt$1024$8$1$c2FsdHNhbHRzYWx0c2FsdA$FoT39HDRMB9t-CehDR9OScTaUuzsvNdJWOL1a_08fWE";
  expect(await verifyPassword("older", hash)).toBe(true);
  expect(await verifyPassword("newer", hash)).toBe(false);
});

test.each([
  "",
  "scrypt",
  "plain",
  "scrypt$0$8$1$c2FsdHNhbHRzYWx0c2FsdA$" + "A".repeat(43),
  "scrypt$4194304$99$99$c2FsdHNhbHRzYWx0c2FsdA$" + "A".repeat(43),
])("a broken or absurd hash matches nothing: %s", async (stored) => {
  expect(await verifyPassword("x", stored)).toBe(false);
});
