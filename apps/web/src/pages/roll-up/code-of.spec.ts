import { codeOf } from "./code-of";

test.each([
  ["Calls made", "calls-made"],
  [" Réunions & visites (2026) ", "reunions-visites-2026"],
  ["– 3rd quarter –", "3rd-quarter"],
  ["…", "indicator"],
  ["ዓመት 2026", "3pv3ko3n9-2026"],
  ["ወር 2026", "3pk3l9-2026"],
  ["x".repeat(80), "x".repeat(64)],
  [`${"x".repeat(63)} y`, "x".repeat(63)],
])("REP-2 %s is known as %s", (title, code) => {
  expect(codeOf(title)).toBe(code);
});
