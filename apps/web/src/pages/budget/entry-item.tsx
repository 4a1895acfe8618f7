import type { BudgetEntry } from "../../api/budget";
import { name, say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { InputField, TextField } from "../../parts/field";
import { given, present, textOf } from "../../parts/form-data";
import { minorUnitsOf, money } from "../../parts/money";
import { Status } from "../../parts/status";
import { When } from "../../parts/when";
import { WithdrawForm } from "../../parts/withdraw-form";

interface EntryItemProps {
  readonly path: string;
  readonly entry: BudgetEntry;
  readonly corrects: boolean;
}

const CorrectionForm = ({ path, entry }: Omit<EntryItemProps, "corrects">) => {
  const { entryId, currency, minorUnits } = entry;
  return (
    <CommandForm
      path={`${path}/correction`}
      verb={say("budget.correct")}
      look="quiet"
      body={(form) => {
        const sum = given(form, "minorUnits");
        return present({
          entryId,
          minorUnits: sum === undefined || currency === null ? undefined : minorUnitsOf(sum, currency),
          what: given(form, "what"),
          reason: textOf(form, "reason"),
        });
      }}
    >
      {currency !== null && minorUnits !== null && (
        <InputField name="minorUnits" label={say("budget.right-amount", { currency })} narrow />
      )}
      <TextField name="what" label={say("budget.right-what")} rows={2} />
      <InputField name="reason" label={say("form.reason")} required />
    </CommandForm>
  );
};

/** One entry, with why it was put right or taken out. */
export const EntryItem = ({ path, entry, corrects }: EntryItemProps) => (
  <li>
    <div className="card-head">
      <h3>
        {name("budget-entry", entry.entry)}
        {entry.kind && ` · ${name("cost-kind", entry.kind)}`}
        {entry.side && ` · ${name("task-owner", entry.side)}`}
      </h3>
      {entry.withdrawn && <Status word={say("budget.withdrawn")} shape="half" />}
    </div>
    <p>
      {entry.currency !== null && entry.minorUnits !== null && money(entry.minorUnits, entry.currency)}
      {entry.what && ` · ${entry.what}`}
    </p>
    <p className="small soft">
      <When at={entry.on} />
    </p>
    {entry.changes.map(({ on, withdrawn, reason }) => (
      <p key={`${on}${reason}`} className="small soft">
        {say(withdrawn ? "budget.withdrawn-because" : "budget.corrected-because", { reason })}
      </p>
    ))}
    {corrects && !entry.withdrawn && (
      <Disclosure summary={say("budget.correct-summary")}>
        <CorrectionForm path={path} entry={entry} />
        <WithdrawForm path={path} which={{ entryId: entry.entryId }} />
      </Disclosure>
    )}
  </li>
);
