import { useState } from "react";
import { say } from "../../catalogue/words";
import { Card, Empty } from "../../parts/card";
import { InputField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { Page } from "../../parts/page";
import { NewAccountFields, newAccount } from "./new-account-fields";
import { SessionForm } from "./session-form";
import { takeToken } from "./token";

/** The very first page of a new installation: who pays, and who looks after it. */
export const FirstAdministrator = () => {
  const [token] = useState(takeToken);
  return (
    <div className="stack page-narrow">
      <Page title={say("first.title")} lead={say("first.lead")}>
        <Card title={say("first.card")}>
          {token ? (
            <SessionForm
              path="/session/first-administrator"
              verb={say("first.verb")}
              to="/"
              body={(form) => ({ token, funderName: textOf(form, "funderName"), ...newAccount(form) })}
            >
              <InputField name="funderName" label={say("first.funder")} hint={say("first.funder-hint")} autoComplete="organization" required />
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
