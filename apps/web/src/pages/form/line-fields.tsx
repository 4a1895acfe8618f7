import { useState } from "react";
import type { ItemOf } from "../../api/assessment";
import { say } from "../../catalogue/words";
import { SelectField } from "../../parts/choice";
import { InputField } from "../../parts/field";
import { contactLines, CONTACT_PARTS, fieldOf, type Before } from "./form-values";

const FIRST_ROWS = 2;
const LONGEST_CELL = 1_000;

interface LineProps<Type extends "table" | "contact"> {
  readonly item: ItemOf<Type>;
  readonly before: Before;
}

const rowsBefore = ({ value }: Before): readonly Readonly<Record<string, string>>[] =>
  Array.isArray(value) ? (value as readonly Readonly<Record<string, string>>[]) : [];

/** Lines of the same fields, each a card of its own, so that they fit a phone; more of them when they are needed. */
export const TableField = ({ item, before }: LineProps<"table">) => {
  const given = rowsBefore(before);
  const [rows, setRows] = useState(Math.min(item.mostRows, Math.max(FIRST_ROWS, given.length)));
  return (
    <fieldset className="field lines">
      <legend>{item.text}</legend>
      {item.help && <p className="hint">{item.help}</p>}
      {Array.from({ length: rows }, (_, row) => (
        <fieldset key={row} className="person">
          <legend>{say("form-line.number", { number: row + 1 })}</legend>
          {item.columns.map((column) => {
            const frame = { name: fieldOf(item.item, row, column.column), label: column.label };
            const initial = given[row]?.[column.column];
            if (column.type === "choice")
              return (
                <SelectField
                  key={column.column}
                  {...frame}
                  options={[{ value: "", label: say("form-line.choose") }, ...column.options]}
                  initial={initial}
                />
              );
            return (
              <InputField
                key={column.column}
                {...frame}
                type={column.type}
                narrow={column.type === "date"}
                maxLength={LONGEST_CELL}
                initial={initial}
              />
            );
          })}
        </fieldset>
      ))}
      {rows < item.mostRows && (
        <div className="buttons">
          <button type="button" className="quiet" onClick={() => setRows(rows + 1)}>
            {say("form-line.more")}
          </button>
        </div>
      )}
    </fieldset>
  );
};

const PART_WORDS = {
  name: "participants.name",
  jobTitle: "participants.job",
  phone: "form-line.phone",
  email: "participants.email",
} as const;

/** People and how to reach them. A place for several shows one, and the next when it is wanted. */
export const ContactField = ({ item, before }: LineProps<"contact">) => {
  const lines = contactLines(item);
  const own = (place: string | undefined) => before.contacts.filter((each) => each.place === place);
  const [shown, setShown] = useState<Readonly<Record<string, number>>>({});
  const wanted = (place = ""): number => shown[place] ?? Math.max(1, own(place || undefined).length);
  const nth = (line: number): number => lines.slice(0, line).filter((place) => place === lines[line]).length;
  const label = (place?: string): string => item.places?.find((each) => each.place === place)?.label ?? "";
  return (
    <fieldset className="field lines">
      <legend>{item.text}</legend>
      {item.help && <p className="hint">{item.help}</p>}
      {lines.map((place, line) => {
        const turn = nth(line);
        if (turn >= wanted(place)) return null;
        return (
          <fieldset key={line} className="person">
            <legend>{label(place)}</legend>
            <div className="pair">
              {CONTACT_PARTS.map((part) => (
                <InputField
                  key={part}
                  name={fieldOf(item.item, line, part)}
                  label={say(PART_WORDS[part])}
                  type={part === "email" ? "email" : "text"}
                  initial={own(place)[turn]?.[part]}
                />
              ))}
            </div>
          </fieldset>
        );
      })}
      <div className="buttons">
        {(item.places ?? [])
          .filter(({ place, most }) => wanted(place) < most)
          .map(({ place, label: words }) => (
            <button
              key={place}
              type="button"
              className="quiet"
              onClick={() => setShown({ ...shown, [place]: wanted(place) + 1 })}
            >
              {say("form-line.another", { place: words })}
            </button>
          ))}
      </div>
    </fieldset>
  );
};
