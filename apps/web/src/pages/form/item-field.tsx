import type { ChoiceOption, Item } from "../../api/assessment";
import { say } from "../../catalogue/words";
import { ChoiceField } from "../../parts/choice";
import { InputField, TextField } from "../../parts/field";
import { useFieldProblem } from "../../parts/field-problems";
import { fieldOf, type Before } from "./form-values";
import { FileField } from "./file-field";
import { ContactField, TableField } from "./line-fields";

interface ItemProps {
  readonly item: Item;
  readonly before: Before;
}

const yesAndNo = (): readonly ChoiceOption[] => [
  { value: "yes", label: say("answer.yes") },
  { value: "no", label: say("answer.no") },
];

const textIn = ({ value }: Before): string | undefined => {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
};

/** Several answers, each a row wide enough for a thumb. */
const SeveralField = ({
  item,
  before,
}: {
  readonly item: Extract<Item, { type: "choice" }>;
  readonly before: Before;
}) => {
  const name = fieldOf(item.item);
  const fault = useFieldProblem(name);
  const chosen = Array.isArray(before.value) ? (before.value as readonly string[]) : [];
  return (
    <fieldset className="field choice">
      <legend>{item.text}</legend>
      <p className="hint">{item.help ?? say("form.several")}</p>
      {item.options.map((option) => (
        <label key={option.value} className="row">
          <input type="checkbox" name={name} value={option.value} defaultChecked={chosen.includes(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
      {fault && <p className="fault">{fault}</p>}
    </fieldset>
  );
};

/** One scale for several rows: a card for each row, the scale in it as labelled rows. */
const MatrixField = ({
  item,
  before,
}: {
  readonly item: Extract<Item, { type: "matrix" }>;
  readonly before: Before;
}) => (
  <fieldset className="field lines">
    <legend>{item.text}</legend>
    {item.help && <p className="hint">{item.help}</p>}
    {item.rows.map((row) => (
      <ChoiceField
        key={row.value}
        name={fieldOf(item.item, row.value)}
        label={row.label}
        required={item.required}
        options={item.options}
        initial={(before.value as Readonly<Record<string, string>> | undefined)?.[row.value]}
      />
    ))}
  </fieldset>
);

/** One item in the form its answer takes. */
export const ItemField = ({ item, before }: ItemProps) => {
  const frame = { name: fieldOf(item.item), label: item.text, hint: item.help, required: item.required };
  const initial = textIn(before);
  switch (item.type) {
    case "statement":
      return <TextField {...frame} required={false} rows={2} maxLength={1_000} initial={initial} />;
    case "text":
      return <TextField {...frame} maxLength={item.longest} rows={item.longest > 300 ? 3 : 1} initial={initial} />;
    case "number":
      return (
        <InputField
          {...frame}
          type="number"
          narrow
          initial={initial}
          {...(item.least === undefined ? {} : { min: item.least })}
          {...(item.most === undefined ? {} : { max: item.most })}
        />
      );
    case "date":
      return <InputField {...frame} type="date" narrow initial={initial} />;
    case "yes-no":
      return <ChoiceField {...frame} options={yesAndNo()} initial={initial} />;
    case "choice":
      return item.several ? (
        <SeveralField item={item} before={before} />
      ) : (
        <ChoiceField {...frame} options={item.options} initial={initial} />
      );
    case "scale": {
      const options = item.dontKnow
        ? [...item.options, { value: "dont-know", label: say("form.dont-know") }]
        : item.options;
      return <ChoiceField {...frame} options={options} initial={initial} />;
    }
    case "matrix":
      return <MatrixField item={item} before={before} />;
    case "table":
      return <TableField item={item} before={before} />;
    case "contact":
      return <ContactField item={item} before={before} />;
    case "signature":
      return (
        <fieldset className="field person">
          <legend>{item.text}</legend>
          <div className="pair">
            <InputField name={fieldOf(item.item, "name")} label={say("participants.name")} required={item.required} />
            <InputField
              name={fieldOf(item.item, "on")}
              label={say("form.signed-on")}
              type="date"
              required={item.required}
            />
          </div>
        </fieldset>
      );
    case "file":
      return <FileField item={item} before={before} />;
  }
};
