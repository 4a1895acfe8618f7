import { COUNTRIES, isCountry } from "./countries";

test("there are 249 countries, each once", () => {
  expect([COUNTRIES.length, new Set(COUNTRIES).size]).toEqual([249, 249]);
});

test.each(["KE", "FR", "TL", "SS"])("%s is a country's code", (code) => {
  expect(isCountry(code)).toBe(true);
});

test.each(["XX", "ZZ", "UK", "EU", "XK", "ke", "KEN", "", 7, undefined])("%j is no country's code", (code) => {
  expect(isCountry(code)).toBe(false);
});
