import { say } from "../catalogue/words";
import { CommandForm } from "./command-form";
import { InputField } from "./field";
import { textOf } from "./form-data";

interface Props {
  readonly path: string;
  /** What of the record is taken back, where that is a part of it. */
  readonly which?: object;
}

/** Something that was entered is taken back, with the reason; it stays readable as what it was (GEN-2). */
export const WithdrawForm = ({ path, which }: Props) => (
  <CommandForm
    path={`${path}/withdrawal`}
    verb={say("form.withdraw")}
    look="grave"
    body={(form) => ({ ...which, reason: textOf(form, "reason") })}
  >
    <InputField name="reason" label={say("form.reason")} required />
  </CommandForm>
);
