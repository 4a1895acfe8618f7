import { useState } from "react";
import type { Account } from "../../api/access";
import { endOfDay, instantOf } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { given, present } from "../../parts/form-data";
import { PlaceFields, placeOf } from "./place-fields";

const body = (form: FormData): object => {
  const from = given(form, "from");
  const until = given(form, "until");
  return present({
    ...placeOf(form),
    from: from && instantOf(from, "00:00"),
    until: until && endOfDay(until),
    reason: given(form, "reason"),
  });
};

/** Gives a role to somebody who has an account, for a period where it has one. */
export const GiveGrantForm = ({ accounts }: { readonly accounts: readonly Account[] }) => {
  const open = accounts.filter((account) => account.status === "open");
  const [chosen, setChosen] = useState("");
  const accountId = chosen || (open[0]?.accountId ?? "");
  return (
    <CommandForm path={`/accounts/${accountId}/grants`} verb={say("people.give-verb")} body={body} look="quiet">
      <SelectField
        name="accountId"
        label={say("people.person")}
        options={open.map((account) => ({ value: account.accountId, label: account.displayName }))}
        onChange={setChosen}
        required
      />
      <PlaceFields />
      <div className="pair">
        <InputField name="from" type="date" label={say("people.from-day")} />
        <InputField name="until" type="date" label={say("people.until-day")} />
      </div>
      <InputField name="reason" label={say("form.reason-optional")} />
    </CommandForm>
  );
};
