import type { Attachment, Contact, Form, Item, ItemOf, Value } from "../../api/assessment";
import { given, present, textOf } from "../../parts/form-data";

/** The name of an item's field, and of a part of it: its JSON pointer in what is sent. */
export const fieldOf = (item: string, ...parts: readonly (string | number)[]): string =>
  ["answers", item, ...parts].join("/");

export const CONTACT_PARTS = ["name", "jobTitle", "phone", "email"] as const;

/** The lines of an item that have a text in any of their fields. */
const filledLines = <Line extends object>(lines: readonly Line[]): readonly Line[] | undefined => {
  const filled = lines.filter((line) => Object.values(line).some((cell) => cell !== undefined));
  return filled.length > 0 ? filled : undefined;
};

const rowsOf = (form: FormData, { item, columns, mostRows }: ItemOf<"table">): unknown =>
  filledLines(
    Array.from({ length: mostRows }, (_, row) =>
      present(Object.fromEntries(columns.map(({ column }) => [column, given(form, fieldOf(item, row, column))]))),
    ),
  );

/** Where a contact's fields stand: one line for each person a place has room for. */
export const contactLines = ({ places }: ItemOf<"contact">): readonly (string | undefined)[] =>
  (places ?? [])
    .flatMap(({ place, most }) => Array.from({ length: most }, () => place as string | undefined))
    .concat(places ? [] : [undefined]);

const contactsOf = (form: FormData, item: ItemOf<"contact">): unknown => {
  const lines = contactLines(item).map((place, line) => ({
    place,
    said: Object.fromEntries(CONTACT_PARTS.map((part) => [part, given(form, fieldOf(item.item, line, part))])),
  }));
  const filled = lines.filter(({ said }) => Object.values(said).some((cell) => cell !== undefined));
  return filled.length > 0 ? filled.map(({ place, said }) => present({ place, ...said })) : undefined;
};

const valueOf = (form: FormData, item: Item): unknown => {
  const name = fieldOf(item.item);
  switch (item.type) {
    case "number": {
      const text = given(form, name);
      return text === undefined ? undefined : Number(text);
    }
    case "yes-no": {
      const text = given(form, name);
      return text === undefined ? undefined : text === "yes";
    }
    case "choice": {
      if (!item.several) return given(form, name);
      const chosen = form.getAll(name);
      return chosen.length > 0 ? chosen : undefined;
    }
    case "matrix": {
      const rows = item.rows.map(({ value }) => [value, given(form, fieldOf(item.item, value))] as const);
      return rows.some(([, chosen]) => chosen !== undefined) ? present(Object.fromEntries(rows)) : undefined;
    }
    case "table":
      return rowsOf(form, item);
    case "contact":
      return contactsOf(form, item);
    case "signature": {
      const [by, on] = [textOf(form, fieldOf(item.item, "name")), textOf(form, fieldOf(item.item, "on"))];
      return by || on ? { name: by, on } : undefined;
    }
    case "file": {
      const files = form.getAll(name).map((each) => JSON.parse(String(each)) as unknown);
      return files.length > 0 ? files : undefined;
    }
    case "statement":
    case "text":
    case "date":
    case "scale":
      return given(form, name);
  }
};

/** What stands in the fields of the items that are asked, as the platform takes it. */
export const answersIn = (form: FormData, items: readonly Item[]): Readonly<Record<string, unknown>> =>
  present(Object.fromEntries(items.map((item) => [item.item, valueOf(form, item)])));

/** What was answered to an item before, whatever part of the sheet holds it. */
export interface Before {
  readonly value: Value | undefined;
  readonly attachments: readonly Attachment[];
  readonly contacts: readonly Contact[];
}

export const beforeOf = ({ sheet, attachments }: Pick<Form, "sheet" | "attachments">, item: string): Before => ({
  attachments,
  value:
    sheet?.answers.find((each) => each.item === item)?.value ?? sheet?.texts.find((each) => each.item === item)?.text,
  contacts: sheet?.contacts.filter((each) => each.item === item) ?? [],
});

/** True where an item is asked, seen from what was chosen so far. */
export const isAsked = ({ when }: Item, chosen: Readonly<Record<string, readonly string[]>>): boolean => {
  if (!when) return true;
  const wanted = typeof when.is === "boolean" ? (when.is ? "yes" : "no") : when.is;
  return (chosen[when.item] ?? []).includes(wanted);
};
