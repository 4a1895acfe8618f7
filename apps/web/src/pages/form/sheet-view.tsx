import type { Attachment, Contact, Form, Item, Section, Value } from "../../api/assessment";
import { longDate } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { beforeOf } from "./form-values";

type Answered = Pick<Form, "sheet" | "attachments">;

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
                <span className="soft">{say("word.labels", { word: column.label })}</span> {said}
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
        {item.places && (
          <span className="soft">
            {say("word.labels", { word: item.places.find((each) => each.place === place)?.label ?? "" })}{" "}
          </span>
        )}
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
        (row) =>
          `${say("word.labels", { word: row.label })} ${labelOf(item.options, (value as Readonly<Record<string, string>>)[row.value] ?? "")}`,
      )
      .join(" · ");
  return String(value);
};

const Files = ({ value, attachments }: { readonly value: Value; readonly attachments: readonly Attachment[] }) => (
  <ul className="plain rows">
    {[value].flat().map((digest) => (
      <li key={String(digest)}>
        <a className="paper" href={`/api/v1/files/${String(digest)}`} download>
          {attachments.find((each) => each.digest === digest)?.name ?? say("form-file.unnamed")}
        </a>
      </li>
    ))}
  </ul>
);

const Given = ({ item, form }: { readonly item: Item; readonly form: Answered }) => {
  const { value, contacts, attachments } = beforeOf(form, item.item);
  if (item.type === "contact" && contacts.length > 0) return <People item={item} contacts={contacts} />;
  if (value === undefined) return <p className="soft">{say("form.not-answered")}</p>;
  if (item.type === "file") return <Files value={value} attachments={attachments} />;
  if (item.type === "table") return <Rows item={item} rows={value as readonly Readonly<Record<string, string>>[]} />;
  return <p className="answered">{shown(item, value)}</p>;
};

/** What was answered, item by item, in the order it was asked. */
export const SheetView = ({ sections, form }: { readonly sections: readonly Section[]; readonly form: Answered }) => (
  <>
    {sections.map((section) => (
      <div key={section.section} className="form-section">
        <h3>{section.title}</h3>
        <dl className="answers">
          {section.items
            .filter(({ when, item }) => when === undefined || beforeOf(form, item).value !== undefined)
            .map((item) => (
              <div key={item.item}>
                <dt>{item.text}</dt>
                <dd>
                  <Given item={item} form={form} />
                </dd>
              </div>
            ))}
        </dl>
      </div>
    ))}
  </>
);
