import { endOfDay, instantOf } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { LateDisclosure } from "../../parts/card";
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
export const GiveGrantForm = ({ accountId }: { readonly accountId: string }) => (
  <LateDisclosure summary={say("people.give-grant")}>
    <CommandForm path={`/accounts/${accountId}/grants`} verb={say("people.give-verb")} body={body} look="quiet">
      <PlaceFields />
      <div className="pair">
        <InputField name="from" type="date" label={say("people.from-day")} />
        <InputField name="until" type="date" label={say("people.until-day")} />
      </div>
      <InputField name="reason" label={say("form.reason-optional")} />
    </CommandForm>
  </LateDisclosure>
);
