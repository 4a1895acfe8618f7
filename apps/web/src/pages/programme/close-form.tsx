import type { ProgrammeDetail } from "../../api/enrolment";
import { say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { textOf } from "../../parts/form-data";

/** A programme takes nobody in any more; what runs in it goes on. */
export const CloseForm = ({ programme }: { readonly programme: ProgrammeDetail }) => (
  <Disclosure summary={say("programme.close-summary")}>
    <CommandForm
      path={`/programmes/${programme.programmeId}/closing`}
      verb={say("programme.close")}
      look="grave"
      body={(form) => ({ reason: textOf(form, "reason") })}
    >
      <p className="hint">{say("programme.close-hint")}</p>
      <TextField name="reason" label={say("form.reason")} rows={2} required />
    </CommandForm>
  </Disclosure>
);
