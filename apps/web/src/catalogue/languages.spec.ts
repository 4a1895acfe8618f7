import { IntlMessageFormat } from "intl-messageformat";
import en from "./en.json";
import fr from "./fr.json";
import { LANGUAGES } from "./languages";

type Catalogue = Readonly<Record<string, string>>;
type Part = ReturnType<IntlMessageFormat["getAst"]>[number];

const english: Catalogue = en;
const others: readonly (readonly [string, Catalogue])[] = [["fr", fr]];

/** Every value a message asks for, inside its choices too. */
const asked = (parts: readonly Part[]): readonly string[] =>
  parts.flatMap((part) => {
    const named = "value" in part && part.type !== 0 ? [String(part.value)] : [];
    const options = "options" in part ? Object.values(part.options as Record<string, { value: Part[] }>) : [];
    return [...named, ...options.flatMap(({ value }) => asked(value))];
  });

const valuesOf = (text: string, tag: string): string =>
  [...new Set(asked(new IntlMessageFormat(text, tag, undefined, { ignoreTag: true }).getAst()))].sort().join();

test("there is a catalogue for every language that is offered", () => {
  expect(LANGUAGES.map(({ tag }) => tag)).toEqual(["en", ...others.map(([tag]) => tag)]);
});

describe.each(others)("the catalogue %s", (tag, catalogue) => {
  test("says everything that English says", () => {
    expect(Object.keys(english).filter((key) => !(key in catalogue))).toEqual([]);
  });

  test("says nothing that English does not", () => {
    expect(Object.keys(catalogue).filter((key) => !(key in english))).toEqual([]);
  });

  test("names in each sentence the values that the English one names", () => {
    const different = Object.entries(catalogue).filter(
      ([key, text]) => valuesOf(text, tag) !== valuesOf(english[key] ?? "", "en"),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });
});

test("French keeps its double signs on the line of the word before them", () => {
  const parted = Object.entries(fr).filter(([, text]) => /(?:^|[\w\p{L}}…)»]) ?[:;?!»](?:[\s}]|$)|« /u.test(text));
  expect(parted).toEqual([]);
});

const saidOf = (catalogue: Catalogue, tag: string, key: string, values: Readonly<Record<string, string | number>>) =>
  String(new IntlMessageFormat(catalogue[key] ?? "", tag).format(values)).replace(/\u00a0/g, " ");

test.each([
  ["form.progress", { done: 1, of: 10 }, "1 réponse sur 10."],
  ["mentors.free", { free: 1, capacity: 2 }, "1 place libre sur 2"],
  ["timeline.reminders-sent", { count: 1 }, "1 rappel a été envoyé"],
  ["refusal.limit-below-use", { taken: 1 }, "1 place est déjà prise"],
  [
    "import.found",
    { rows: 2, ready: 1, known: 0, faulty: 1 },
    "2 lignes : 1 prête, 0 déjà enregistrée, 1 avec des défauts.",
  ],
  [
    "import.done",
    { committed: 2, known: 1, refused: 1 },
    "2 lignes ont été enregistrées, 1 était déjà là, 1 a été refusée.",
  ],
])("French agrees with the number in %s", (key, values, sentence) => {
  expect(saidOf(fr, "fr", key, values)).toBe(sentence);
});
