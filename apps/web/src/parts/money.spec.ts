import { minorUnitsOf, money } from "./money";

test.each([
  ["1200", "KES", 120_000],
  ["1,200", "KES", 120_000],
  ["1.200", "KES", 120_000],
  ["1,200.50", "KES", 120_050],
  ["1.200,50", "KES", 120_050],
  ["1 200,5", "KES", 120_050],
  ["1’234’567.80", "CHF", 123_456_780],
  ["1,234,567", "USD", 123_456_700],
  ["0,05", "USD", 5],
  ["12.3", "USD", 1_230],
  ["1,200", "UGX", 1_200],
  ["1.234", "TND", 1_234],
  ["1.234.567", "TND", 1_234_567_000],
])("REL-12 %s %s is so many of the smallest units", (typed, currency, units) => {
  expect(minorUnitsOf(typed, currency)).toBe(units);
});

test.each([
  ["", "KES"],
  ["about 5", "KES"],
  ["-5", "KES"],
  ["1.2345", "USD"],
  ["1,50", "UGX"],
  ["1,2,3", "USD"],
  ["12,34,567", "USD"],
  ["5.", "USD"],
  ["5", ""],
  ["5", "K1S"],
])("REL-12 %p %p is no sum", (typed, currency) => {
  expect(minorUnitsOf(typed, currency)).toBeNaN();
});

test("REL-12 what a page shows of a sum can be typed again", () => {
  for (const currency of ["KES", "UGX", "TND"]) {
    const shown = money(1_234_567, currency).replace(currency, "");
    expect(minorUnitsOf(shown, currency)).toBe(1_234_567);
  }
});
