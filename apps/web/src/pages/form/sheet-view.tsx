import type { Contact, Item, Section, Sheet, Value } from "../../api/assessment";
import { longDate } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { beforeOf } from "./form-values";

const labelOf = (options: readonly { readonly value: string; readonly label: string }[], value: unknown): string =>
  options.find((option) => option.value === value)?.label ?? String(value);

const Rows = ({
  item,
  rows,
}: {
  readonly item: Extract<Item, { type: "table" }>;
  readonly rows: readonly Readonly<Record<string, string>>[];
}) => (
  <ul className="plain rows">
    {rows.map((row, at) => (
      <li key={at}>
        {item.columns
          .filter(({ column }) => row[column] !== undefined)
          .map((column) => {
            const cell = row[column.column] ?? "";
            const said =
              column.type === "choice" ? labelOf(column.options, cell) : column.type === "date" ? longDate(cell) : cell;
            return (
              <p key={column.column}>
                <span className="soft">{column.label}:</span> {said}
              </p>
            );
          })}
      </li>
    ))}
  </ul>
);

const People = ({
  item,
  contacts,
}: {
  readonly item: Extract<Item, { type: "contact" }>;
  readonly contacts: readonly Contact[];
}) => (
  <ul className="plain rows">
    {contacts.map(({ place, name, jobTitle, phone, email }, at) => (
      <li key={at}>
        {item.places && <span className="soft">{item.places.find((each) => each.place === place)?.label}: </span>}
        {[name, jobTitle, phone, email].filter(Boolean).join(" · ")}
      </li>
    ))}
  </ul>
);

const shown = (item: Item, value: Value): string => {
  if (typeof value === "boolean") return say(value ? "answer.yes" : "answer.no");
  if (item.type === "date" && typeof value === "string") return longDate(value);
  if (item.type === "scale" && value === "dont-know") return say("form.dont-know");
  if (item.type === "choice" || item.type === "scale")
    return [value]
      .flat()
      .map((each) => labelOf(item.options, each))
      .join(" · ");
  if (item.type === "matrix")
    return item.rows
      .map(
        (row) => `${row.label}: ${labelOf(item.options, (value as Readonly<Record<string, string>>)[row.value] ?? "")}`,
      )
      .join(" · ");
  return String(value);
};

const Given = ({ item, sheet }: { readonly item: Item; readonly sheet: Sheet }) => {
  const { value, contacts } = beforeOf(sheet, item.item);
  if (item.type === "contact" && contacts.length > 0) return <People item={item} contacts={contacts} />;
  if (value === undefined) return <p className="soft">{say("form.not-answered")}</p>;
  if (item.type === "table") return <Rows item={item} rows={value as readonly Readonly<Record<string, string>>[]} />;
  return <p className="answered">{shown(item, value)}</p>;
};

/** What was answered, item by item, in the order it was asked. */
export const SheetView = ({ sections, sheet }: { readonly sections: readonly Section[]; readonly sheet: Sheet }) => (
  <>
    {sections.map((section) => (
      <div key={section.section} className="form-section">
        <h3>{section.title}</h3>
        <dl className="answers">
          {section.items
            .filter(({ when, item }) => when === undefined || beforeOf(sheet, item).value !== undefined)
            .map((item) => (
              <div key={item.item}>
                <dt>{item.text}</dt>
                <dd>
                  <Given item={item} sheet={sheet} />
                </dd>
              </div>
            ))}
        </dl>
      </div>
    ))}
  </>
);
