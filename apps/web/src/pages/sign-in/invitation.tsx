import { useState } from "react";
import { say } from "../../catalogue/words";
import { Card, Empty } from "../../parts/card";
import { Page } from "../../parts/page";
import { NewAccountFields, newAccount } from "./new-account-fields";
import { SessionForm } from "./session-form";
import { takeToken } from "./token";

/** Accepting an invitation: an account is made, and holds what the invitation gives. */
export const Invitation = () => {
  const [token] = useState(takeToken);
  return (
    <div className="stack page-narrow">
      <Page title={say("invitation.title")} lead={say("invitation.lead")}>
        <Card title={say("invitation.card")}>
          {token ? (
            <SessionForm path="/session/invitation" verb={say("invitation.verb")} to="/" body={(form) => ({ token, ...newAccount(form) })}>
              <NewAccountFields />
            </SessionForm>
          ) : (
            <Empty>{say("link.no-token")}</Empty>
          )}
        </Card>
      </Page>
    </div>
  );
};
