import { useRef, useState } from "react";
import type { Form, Item } from "../../api/assessment";
import { useCommand } from "../../api/use-command";
import { say } from "../../catalogue/words";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { typedInto } from "../../parts/typed-fields";
import { answersIn, beforeOf, fieldOf, isAsked } from "./form-values";
import { ItemField } from "./item-field";

interface FillProps {
  readonly form: Form;
  /** The entry that is put right; left out where nothing was submitted yet. */
  readonly corrects?: string;
}

/** What stands in the fields, by item: for items that are asked only after some answer, and for how far one has come. */
const chosenIn = (element: HTMLFormElement, items: readonly Item[]): Readonly<Record<string, readonly string[]>> => {
  const typed = typedInto(element);
  return Object.fromEntries(
    items.map(({ item }) => [
      item,
      Object.entries(typed)
        .filter(([field]) => field === fieldOf(item) || field.startsWith(`${fieldOf(item)}/`))
        .flatMap(([, values]) => values.filter((value) => value.trim() !== "")),
    ]),
  );
};

const chosenBefore = (form: Form, items: readonly Item[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    items.map(({ item }) => {
      const { value } = beforeOf(form, item);
      const said = typeof value === "boolean" ? (value ? "yes" : "no") : value;
      return [item, [said ?? []].flat().map(String)];
    }),
  );

/** Every section in the order it is printed in; what is typed is kept on this device until it was sent. */
export const FillForm = ({ form, corrects }: FillProps) => {
  const items = form.asks.sections.flatMap((section) => section.items);
  const [chosen, setChosen] = useState(() => (form.sheet ? chosenBefore(form, items) : {}));
  const begin = useCommand();
  const begun = useRef(form.standing !== "asked");
  const asked = items.filter((item) => isAsked(item, chosen));
  const done = asked.filter(({ item }) => (chosen[item] ?? []).length > 0).length;
  const path = `/forms/${form.assignmentId}`;

  const typed = (event: React.FormEvent<HTMLDivElement>): void => {
    const element = (event.target as HTMLInputElement).form;
    if (element) setChosen(chosenIn(element, items));
    // Whoever begins keeps the version they began in, whatever is published meanwhile.
    if (begun.current || corrects) return;
    begun.current = true;
    void begin.send(`${path}/start`, {});
  };

  return (
    <div className="on-paper" onChange={typed}>
      <CommandForm
        path={corrects ? `${path}/correction` : `${path}/response`}
        verb={say(corrects ? "form.correct" : "form.submit")}
        body={(data) => ({
          ...(corrects ? { corrects, reason: textOf(data, "reason") } : { version: form.asks.version }),
          answers: answersIn(data, asked),
        })}
        draft={corrects ? `form.${form.assignmentId}.correction` : `form.${form.assignmentId}`}
        {...(corrects ? {} : { later: say("form.later", { name: form.asks.name }) })}
      >
        <p className="soft" role="status">
          {say("form.progress", { done, of: asked.length })} {say("interest.draft")}
        </p>
        {form.asks.sections.map((section) => (
          <div key={section.section} className="form-section">
            <h3>{section.title}</h3>
            {section.intro && <p className="soft">{section.intro}</p>}
            {section.items
              .filter((item) => isAsked(item, chosen))
              .map((item) => (
                <ItemField key={item.item} item={item} before={beforeOf(form, item.item)} />
              ))}
          </div>
        ))}
        {corrects && <TextField name="reason" label={say("form.correction-reason")} required rows={2} />}
      </CommandForm>
    </div>
  );
};
