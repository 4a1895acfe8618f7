import type { TSchema } from "@sankofa/kernel/schema";
import { mapFaults } from "./validate-request";

/** Areas are chosen; where one of them is another one, it is named. */
const answers = {
  type: "object",
  additionalProperties: false,
  properties: {
    areas: { type: "array", items: { enum: ["law", "other"] } },
    other: { type: "string" },
    years: { minimum: 0 },
  },
  required: ["areas"],
  allOf: [
    {
      if: { required: ["areas"], properties: { areas: { contains: { const: "other" } } } },
      then: { required: ["other"] },
      else: { properties: { other: false } },
    },
  ],
} as unknown as TSchema;

const faults = (given: object) =>
  mapFaults({ answers: given }, { answers }).map(({ pointer, code }) => `${pointer} ${code}`);

test("every fault of an open map is named by its pointer", () => {
  expect(faults({ areas: ["law"] })).toEqual([]);
  expect(faults({ years: -1, more: 1 })).toEqual([
    "/answers/areas required",
    "/answers/more unknown-field",
    "/answers/years minimum",
  ]);
});

test("a condition is no fault itself: what it asks for, or does not ask for, is", () => {
  expect(faults({ areas: ["other"] })).toEqual(["/answers/other required"]);
  expect(faults({ areas: ["law"], other: "Music" })).toEqual(["/answers/other unknown-field"]);
});

test("a map that is left out has no fault", () => {
  expect(mapFaults({}, { answers })).toEqual([]);
});
