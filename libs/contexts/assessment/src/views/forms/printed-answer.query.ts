import type { Language } from "@sankofa/kernel/language";
import type { PrintedPart } from "@sankofa/kernel/printed";
import { DONT_KNOW } from "../../content/instrument/answers-schema";
import type { Item, ItemOf } from "../../content/instrument/instrument.schema";
import type { FormDoc, Sheet } from "./forms.doc";
import { dayIn, PRINTED_WORDS } from "./printed-words.query";

type Value = Sheet["answers"][number]["value"];
type Cells = Readonly<Record<string, string>>;

const labelOf = (options: readonly { readonly value: string; readonly label: string }[], value: unknown): string =>
  options.find((option) => option.value === value)?.label ?? String(value);

const cellOf = (column: ItemOf<"table">["columns"][number], cell: string, language: Language): string => {
  if (column.type === "choice") return labelOf(column.options, cell);
  return column.type === "date" ? dayIn(language, cell) : cell;
};

const linesOf = (item: Item, value: Value, language: Language): readonly string[] => {
  const words = PRINTED_WORDS[language];
  if (typeof value === "boolean") return [words.flag(value)];
  switch (item.type) {
    case "choice":
      return [value].flat().map((each) => labelOf(item.options, each));
    case "scale":
      return [value === DONT_KNOW ? words.dontKnow : labelOf(item.options, value)];
    case "matrix":
      return item.rows.map(
        ({ value: row, label }) => `${label}: ${labelOf(item.options, (value as Cells)[row] ?? "–")}`,
      );
    case "table":
      return (value as readonly Cells[]).map((row) =>
        item.columns
          .filter(({ column }) => row[column] !== undefined)
          .map((column) => `${column.label}: ${cellOf(column, row[column.column] ?? "", language)}`)
          .join(" · "),
      );
    case "date":
      return [dayIn(language, String(value))];
    default:
      return [String(value)];
  }
};

const peopleOf = (item: Item, contacts: Sheet["contacts"]): readonly string[] =>
  contacts.map(({ place, name, jobTitle, phone, email }) => {
    const label = item.type === "contact" ? item.places?.find((each) => each.place === place)?.label : undefined;
    const said = [name, jobTitle, phone, email].filter(Boolean).join(" · ");
    return label === undefined ? said : `${label}: ${said}`;
  });

const namesOf = (digests: Value, attachments: FormDoc["attachments"]): readonly string[] =>
  [digests].flat().map((digest) => attachments.find((each) => each.digest === digest)?.name ?? String(digest));

/** What was answered to an item, whatever part of the sheet holds it. */
export const answerOf = (
  item: Item,
  { sheet, attachments }: { readonly sheet: Sheet; readonly attachments: FormDoc["attachments"] },
  language: Language,
): readonly PrintedPart[] => {
  const own = <Held extends { readonly item: string }>(held: readonly Held[]) =>
    held.filter((each) => each.item === item.item);
  const lines = [
    ...own(sheet.answers).flatMap(({ value }) =>
      item.type === "file" ? namesOf(value, attachments) : linesOf(item, value, language),
    ),
    ...own(sheet.texts).map(({ text }) => text),
    ...peopleOf(item, own(sheet.contacts)),
  ];
  const [only] = lines;
  if (only === undefined) return [{ kind: "paragraph", text: PRINTED_WORDS[language].unanswered }];
  return lines.length === 1 ? [{ kind: "paragraph", text: only }] : [{ kind: "list", items: lines }];
};
