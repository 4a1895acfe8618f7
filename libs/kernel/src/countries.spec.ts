import { COUNTRIES, isCountry } from "./countries";

test("ISO assigns 249 codes, each once, and Kosovo goes by one that it left free", () => {
  expect([COUNTRIES.length, new Set(COUNTRIES).size]).toEqual([250, 250]);
});

test.each(["KE", "FR", "TL", "SS", "XK"])("%s is a country's code", (code) => {
  expect(isCountry(code)).toBe(true);
});

test.each(["XX", "ZZ", "UK", "EU", "ke", "KEN", "", 7, undefined])("%j is no country's code", (code) => {
  expect(isCountry(code)).toBe(false);
});
