import { useState } from "react";
import { COST_KINDS, type BudgetEntry } from "../../api/budget";
import type { RelationshipCard } from "../../api/relationships";
import { name, say } from "../../catalogue/words";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField, TextField } from "../../parts/field";
import { given, present } from "../../parts/form-data";
import { HappenedField, happenedOf } from "../../parts/happened";
import { minorUnitsOf } from "../../parts/money";
import { endedRule } from "../relationship/ended";

type EntryType = BudgetEntry["entry"];

/** Where each sort of entry is sent. */
const ROUTES: Readonly<Record<EntryType, string>> = {
  line: "lines",
  cost: "costs",
  pledge: "pledges",
  payment: "payments",
  "in-kind": "in-kind",
};
const GIVERS = ["mentor", "mentee", "programme"] as const;

interface EntryFormProps {
  readonly card: RelationshipCard;
  /** Null while the first figure decides it. */
  readonly currency: string | null;
  readonly sorts: readonly EntryType[];
}

/** Enters what is planned, was spent, was promised, was paid, or was given otherwise than in money. */
export const EntryForm = ({ card, currency, sorts }: EntryFormProps) => {
  const [chosen, setChosen] = useState<EntryType>(sorts[0] ?? "cost");
  const inKind = chosen === "in-kind";
  return (
    <CommandForm
      path={`/relationships/${card.relationshipId}/budget/${ROUTES[chosen]}`}
      verb={say("budget.enter")}
      resets
      // What was spent before the end is still entered after it, with its day.
      forbidden={chosen === "line" ? endedRule(card) : undefined}
      body={(form) => {
        const sum = given(form, "minorUnits");
        const unit = currency ?? given(form, "currency")?.toUpperCase();
        return present({
          kind: given(form, "kind"),
          side: given(form, "side"),
          // What cannot be read as a sum is sent all the same: the refusal says at which field.
          ...(sum === undefined ? {} : { currency: unit, minorUnits: minorUnitsOf(sum, unit ?? "") }),
          what: given(form, "what"),
          happened: happenedOf(form, card.zone),
        });
      }}
    >
      <SelectField
        name="entry"
        label={say("budget.sort")}
        initial={chosen}
        options={sorts.map((value) => ({ value, label: name("budget-entry", value) }))}
        onChange={(value) => setChosen(value as EntryType)}
      />
      {(chosen === "line" || chosen === "cost") && (
        <SelectField
          name="kind"
          label={say("budget.kind")}
          options={COST_KINDS.map((value) => ({ value, label: name("cost-kind", value) }))}
        />
      )}
      {inKind && (
        <SelectField
          name="side"
          label={say("budget.giver")}
          options={GIVERS.map((value) => ({ value, label: name("task-owner", value) }))}
        />
      )}
      <div className="pair">
        <InputField
          name="minorUnits"
          label={say(inKind ? "budget.worth" : "budget.amount")}
          required={!inKind}
          hint={currency ?? undefined}
        />
        {currency === null && (
          <InputField
            name="currency"
            label={say("budget.currency")}
            hint={say("budget.currency-hint")}
            minLength={3}
            maxLength={3}
            required={!inKind}
          />
        )}
      </div>
      <TextField name="what" label={say("budget.what")} rows={2} required={inKind} />
      <HappenedField zone={card.zone} narrow={false} />
    </CommandForm>
  );
};
