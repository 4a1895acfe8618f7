import { say } from "../../catalogue/words";
import { InputField } from "../../parts/field";
import { textOf } from "../../parts/form-data";

const SHORTEST_PASSWORD = 10;

/** What a new account is made of: how others see the person, and how the person signs in. */
export const NewAccountFields = () => (
  <>
    <InputField
      name="displayName"
      label={say("sign-in.display-name")}
      hint={say("sign-in.display-name-hint")}
      autoComplete="name"
      required
    />
    <InputField
      name="name"
      label={say("sign-in.name")}
      hint={say("sign-in.new-name-hint")}
      autoComplete="username"
      required
    />
    <InputField
      name="password"
      type="password"
      label={say("sign-in.new-password")}
      hint={say("sign-in.new-password-hint", { shortest: SHORTEST_PASSWORD })}
      autoComplete="new-password"
      minLength={SHORTEST_PASSWORD}
      required
    />
  </>
);

export const newAccount = (form: FormData) => ({
  displayName: textOf(form, "displayName"),
  name: textOf(form, "name"),
  password: String(form.get("password") ?? ""),
});
