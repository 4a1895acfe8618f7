import Ajv from "ajv";
import { answersSchema } from "./answers-schema";
import { asksOf, questionsOf } from "./asked";
import { instrumentFaults } from "./instrument-faults";
import type { Instrument, Item } from "./instrument.schema";
import { inLanguage, instrumentOf, instruments } from "./instruments";
import { wordedBy, wordKeys } from "./instrument-words";
import { ranksOf, sharedItems } from "./ranks";

const ajv = new Ajv({ strict: false, allErrors: true });
const the = (id: string): Instrument => {
  const found = instrumentOf(id, 1);
  if (!found) throw new Error(`${id} is shipped`);
  return found;
};
const base = { required: true, text: "?" };
const choice: Item = {
  type: "choice",
  item: "areas",
  ...base,
  several: true,
  options: [
    { value: "advocacy", label: "Advocacy" },
    { value: "other", label: "Another" },
  ],
};
const other: Item = { type: "text", item: "areas-other", ...base, longest: 50, when: { item: "areas", is: "other" } };
const made = (items: readonly Item[]): Instrument => ({
  ...the("closure-guide"),
  id: `made-${items.map(({ item }) => item).join("-")}`,
  sections: [{ section: "one", title: "One", items: [...items] }],
});
const faultsOf = (instrument: Instrument, answers: object): readonly string[] => {
  const valid = ajv.compile(answersSchema(instrument, { side: "mentor" }));
  return valid(answers)
    ? []
    : (valid.errors ?? []).filter(({ keyword }) => keyword !== "if").map(({ keyword }) => keyword);
};

test.each(instruments.map((each) => [each.id, each] as const))("ASM-1 %s can be published", (_id, instrument) => {
  expect(instrumentFaults(instrument)).toEqual([]);
});

test.each<readonly [string, readonly Item[]]>([
  ["areas twice", [choice, choice]],
  ["not asked before it", [other, choice]],
  ["an answer nobody can give", [choice, { ...other, when: { item: "areas", is: "gardening" } }]],
  ["too few options", [{ ...choice, options: [] }]],
  ["advocacy twice", [{ ...choice, options: [...choice.options, { value: "advocacy", label: "Again" }] }]],
  ["no number fits", [{ type: "number", item: "years", ...base, least: 5, most: 4 }]],
  ["part of areas", [{ ...other, partOf: "areas" }].map(({ when: _, ...rest }) => rest as Item)],
  ["asks nothing", []],
])("ASM-1 an instrument with a fault is told it: %s", (words, items) => {
  expect(instrumentFaults(made(items)).join("; ")).toContain(words);
});

test("ASM-1 a conditional item is asked only where its condition holds, and is required there", () => {
  const instrument = made([choice, other]);
  expect(faultsOf(instrument, { areas: ["advocacy"] })).toEqual([]);
  expect(faultsOf(instrument, { areas: ["other"] })).toEqual(["required"]);
  expect(faultsOf(instrument, { areas: ["other"], "areas-other": "Law" })).toEqual([]);
  expect(faultsOf(instrument, { areas: ["advocacy"], "areas-other": "Law" })).toEqual(["false schema"]);
  expect(faultsOf(instrument, {})).toContain("required");
  expect(faultsOf(instrument, { areas: ["advocacy"], more: 1 })).toEqual(["additionalProperties"]);
});

test.each<readonly [Item, unknown, unknown]>([
  [{ type: "number", item: "i", ...base, least: 0, most: 9 }, 4, 10],
  [{ type: "date", item: "i", ...base }, "2026-03-03", "3 March"],
  [{ type: "yes-no", item: "i", ...base }, false, "no"],
  [{ type: "text", item: "i", ...base, longest: 3 }, "yes", "yes!"],
  [{ ...choice, item: "i", several: false }, "advocacy", ["advocacy"]],
  [
    { type: "scale", item: "i", ...base, options: choice.options, reversed: false, dontKnow: true },
    "dont-know",
    "dunno",
  ],
  [
    { type: "scale", item: "i", ...base, options: choice.options, reversed: false, dontKnow: false },
    "other",
    "dont-know",
  ],
  [
    { type: "matrix", item: "i", ...base, options: choice.options, rows: [{ value: "r", label: "R" }] },
    { r: "other" },
    { s: "other" },
  ],
  [
    {
      type: "table",
      item: "i",
      ...base,
      mostRows: 1,
      columns: [{ column: "on", label: "On", type: "date", required: true }],
    },
    [{ on: "2026-03-03" }],
    [{}],
  ],
  [{ type: "contact", item: "i", ...base }, [{ name: "Njoki" }], [{ email: "njoki@example.org" }]],
  [{ type: "file", item: "i", ...base, most: 1 }, ["a".repeat(64)], ["a.pdf"]],
  [{ type: "signature", item: "i", ...base }, { name: "Njoki", on: "2026-03-03" }, { name: "Njoki" }],
])("ASM-1 an answer has the form of its item: $type", (item, right, wrong) => {
  const instrument = { ...made([item]), id: `made-${JSON.stringify(item)}` };
  expect(faultsOf(instrument, { i: right })).toEqual([]);
  expect(faultsOf(instrument, { i: wrong })).not.toEqual([]);
});

test("ASM-1 each side is asked its own items in its own words", () => {
  const bySide = { mentor: "What did you give?", mentee: "What did you gain?" };
  const instrument = made([
    { type: "text", item: "value", ...base, longest: 50, bySide },
    { type: "text", item: "prepared", ...base, longest: 50, only: "mentor" },
  ]);
  const words = (side: "mentor" | "mentee") =>
    asksOf(instrument, { side }).flatMap(({ items }) => items.map(({ text }) => text));
  expect(words("mentor")).toEqual(["What did you give?", "?"]);
  expect(words("mentee")).toEqual(["What did you gain?"]);
});

test("ASM-1 another language is said by key, and what it lacks in English", () => {
  const guide = the("closure-guide");
  const [key] = [...wordKeys(guide).keys()].filter((each) => each.startsWith("item."));
  const french = wordedBy(guide, {
    instrument: guide.id,
    version: 1,
    language: "fr",
    labels: { [key ?? ""]: "Bonjour" },
  });
  expect(french.language).toBe("fr");
  expect(french.sections[0]?.items.map(({ text }) => text === "Bonjour")).toEqual([true, ...Array(6).fill(false)]);
  expect(inLanguage(guide, "en")).toBe(guide);
});

test("ASM-3 the seven statements asked twice are compared, with a direction where there is one", () => {
  const shared = sharedItems(the("before-training"), the("after-training"));
  expect(shared.map(({ better }) => better)).toEqual(["more", "less", "neither", "less", "neither", "more", "neither"]);
  const ranks = ranksOf(the("after-training"), [
    { item: "importance", value: "strongly-agree" },
    { item: "difficulty", value: "strongly-disagree" },
    { item: "confidence", value: "agree" },
  ]);
  expect(ranks).toEqual({ importance: 5, difficulty: 1, confidence: 4 });
});

test.each([
  ["before-training", [11, 7]],
  ["after-training", [8]],
  ["orientation-guide", [5, 3, 9, 7, 1]],
  ["mentoring-plan", [13, 4]],
  ["meeting-summary", [11]],
  ["closure-guide", [7]],
] as const)("ASM-1 %s asks as many questions as its source", (id, counts) => {
  expect(the(id).sections.map(questionsOf)).toEqual(counts);
});

test("REL-11 the orientation guide has thirteen technical areas and another one, and four roles that should be there", () => {
  const items = the("orientation-guide").sections.flatMap(({ items: each }) => each);
  const options = (item: string) => {
    const found = items.find((each) => each.item === item);
    return found?.type === "choice" ? found.options.map(({ value }) => value) : [];
  };
  expect(options("technical-areas")).toHaveLength(14);
  expect(options("technical-areas").at(-1)).toBe("other");
  expect(options("present")).toHaveLength(4);
});
