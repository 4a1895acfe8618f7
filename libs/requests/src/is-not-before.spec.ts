import "reflect-metadata";
import { IsOptional, validateSync } from "class-validator";
import { IsNotBefore } from "./is-not-before";

class Period {
  from?: string;

  @IsOptional()
  @IsNotBefore("from")
  until?: string;
}

const faults = (said: object) =>
  validateSync(Object.assign(new Period(), said)).map(({ property, constraints }) => [property, constraints]);

test("a period that ends before it begins is refused at its end", () => {
  expect(faults({ from: "2026-03-02", until: "2026-03-01" })).toEqual([
    ["until", { isNotBefore: "until must not be before from" }],
  ]);
});

test.each([
  ["a day", { from: "2026-03-01", until: "2026-03-01" }],
  ["in order", { from: "2026-02-28", until: "2026-03-01" }],
  ["without a beginning", { until: "2026-03-01" }],
  ["without an end", { from: "2026-03-01" }],
  ["with a beginning that is no text, which its own rule refuses", { from: 3, until: "2026-03-01" }],
])("a period is one: %s", (_, said) => {
  expect(faults(said)).toEqual([]);
});
