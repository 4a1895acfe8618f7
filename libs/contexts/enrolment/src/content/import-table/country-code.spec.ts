import { countryCode } from "./country-code";

test.each([
  ["KE", "KE"],
  [" gt ", "GT"],
  ["Guatemala", "GT"],
  ["kenya", "KE"],
  ["Côte d’Ivoire", "CI"],
  ["Cote d'Ivoire", "CI"],
  ["Éthiopie", "ET"],
  ["Etiopía", "ET"],
  ["República Dominicana", "DO"],
  ["DRC", "CD"],
  ["Congo - Kinshasa", "CD"],
  ["France", "FR"],
  ["Timor-Leste", "TL"],
  ["Burkina Faso", "BF"],
  ["Benin", "BJ"],
  ["UK", "GB"],
])("ENR-11 %s is %s", (written, code) => {
  expect(countryCode(written)).toBe(code);
});

test.each(["Atlantis", "", "XX", "Unknown Region", "European Union", "East Africa"])(
  "ENR-11 %j is no country, and stays what it is",
  (written) => {
    expect(countryCode(written)).toBe(written);
  },
);
