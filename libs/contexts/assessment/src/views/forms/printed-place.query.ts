import type { Language } from "@sankofa/kernel/language";
import type { PrintedPart } from "@sankofa/kernel/printed";
import type { Item, ItemOf } from "../../content/instrument/instrument.schema";
import { PRINTED_WORDS } from "./printed-words.query";

const BOX = "☐";
/** From here on an answer is a paragraph and not a line. */
const LONG_TEXT = 300;
const LINES_OF_A_TEXT = 5;
/** As many as the screen shows before somebody asks for more. */
const ROWS_OF_A_TABLE = 2;

type Words = (typeof PRINTED_WORDS)[Language];

const boxes = (labels: readonly string[]): PrintedPart => ({
  kind: "list",
  items: labels.map((label) => `${BOX} ${label}`),
});
const inOneLine = (labels: readonly string[]): string => labels.map((label) => `${BOX} ${label}`).join("   ");
const labelsOf = (options: readonly { readonly label: string }[]): readonly string[] =>
  options.map(({ label }) => label);

const space = (words: Words, lines = 1): PrintedPart => ({ kind: "space", lines, meant: words.place });
/** Some short answers, each behind its name. */
const named = (words: Words, names: readonly string[]): readonly PrintedPart[] =>
  names.flatMap((text) => [{ kind: "paragraph", text } as const, space(words)]);

const rowOf = ({ columns }: ItemOf<"table">, row: number, words: Words): readonly PrintedPart[] =>
  columns.flatMap((column): readonly PrintedPart[] => {
    const label = `${row + 1}. ${column.label}`;
    return column.type === "choice"
      ? [{ kind: "paragraph", text: `${label}: ${inOneLine(labelsOf(column.options))}` }]
      : named(words, [label]);
  });

const peopleOf = ({ places }: ItemOf<"contact">, words: Words): readonly PrintedPart[] =>
  (places ?? [{ label: "", most: 1 }]).flatMap(({ label }) =>
    named(
      words,
      [words.name, words.jobTitle, words.phone, words.email].map((part) => (label === "" ? part : `${label}: ${part}`)),
    ),
  );

/** Where the answer to an item is written by hand, in the form that the screen gives it. */
export const placeFor = (item: Item, language: Language): readonly PrintedPart[] => {
  const words = PRINTED_WORDS[language];
  switch (item.type) {
    case "statement":
      return [boxes([words.done]), space(words)];
    case "text":
      return [space(words, item.longest > LONG_TEXT ? LINES_OF_A_TEXT : 1)];
    case "number":
    case "date":
      return [space(words)];
    case "yes-no":
      return [boxes([words.flag(true), words.flag(false)])];
    case "choice":
      return [boxes(labelsOf(item.options))];
    case "scale":
      return [boxes([...labelsOf(item.options), ...(item.dontKnow ? [words.dontKnow] : [])])];
    case "matrix":
      return [{ kind: "list", items: item.rows.map(({ label }) => `${label}: ${inOneLine(labelsOf(item.options))}`) }];
    case "table":
      return Array.from({ length: Math.min(item.mostRows, ROWS_OF_A_TABLE) }, (_, row) =>
        rowOf(item, row, words),
      ).flat();
    case "contact":
      return peopleOf(item, words);
    case "file":
      return [{ kind: "paragraph", text: words.attach(item.most) }];
    case "signature":
      return named(words, [words.name, words.day, words.signature]);
  }
};
