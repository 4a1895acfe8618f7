import { say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { textOf } from "../../parts/form-data";

/** Takes one role away, with the reason that stands in the history. */
export const RevokeForm = ({ grantId }: { readonly grantId: string }) => (
  <Disclosure summary={say("people.revoke")}>
    <CommandForm
      path={`/grants/${grantId}/revocation`}
      verb={say("people.revoke-verb")}
      body={(form) => ({ reason: textOf(form, "reason") })}
      look="grave"
    >
      <TextField name="reason" label={say("form.reason")} rows={2} required />
    </CommandForm>
  </Disclosure>
);
