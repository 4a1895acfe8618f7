import { say } from "../../catalogue/words";
import { START } from "../../frame/start";
import { Card } from "../../parts/card";
import { NewAccountFields, newAccount } from "./new-account-fields";
import { SessionForm } from "./session-form";

/** Accepting an invitation: an account is made, and holds what the invitation gives. */
export const InvitationForm = ({ token }: { readonly token: string }) => (
  <Card title={say("invitation.card")}>
    <SessionForm
      path="/session/invitation"
      verb={say("invitation.verb")}
      to={START}
      body={(form) => ({ token, ...newAccount(form) })}
    >
      <NewAccountFields />
    </SessionForm>
    <p className="small soft">{say("invitation.have-account")}</p>
  </Card>
);
