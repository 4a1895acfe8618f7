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
