import { say } from "../../catalogue/words";
import { START } from "../../frame/start";
import { Card } from "../../parts/card";
import { InputField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { NewAccountFields, newAccount } from "./new-account-fields";
import { SessionForm } from "./session-form";

/** The very first form of a new installation: who pays, and who looks after it. */
export const FirstAdministratorForm = ({ token }: { readonly token: string }) => (
  <Card title={say("first.card")}>
    <SessionForm
      path="/session/first-administrator"
      verb={say("first.verb")}
      to={START}
      body={(form) => ({ token, funderName: textOf(form, "funderName"), ...newAccount(form) })}
    >
      <InputField
        name="funderName"
        label={say("first.funder")}
        hint={say("first.funder-hint")}
        autoComplete="organization"
        maxLength={200}
        required
      />
      <NewAccountFields />
    </SessionForm>
  </Card>
);
