import { useState } from "react";
import { Link } from "wouter";
import type { Account, GrantEntry } from "../../api/access";
import { hasRole, useSession } from "../../api/session";
import { say } from "../../catalogue/words";
import { Card, Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { given, present, textOf } from "../../parts/form-data";
import { Page } from "../../parts/page";
import { useList } from "../../parts/use-list";
import { AccountsCard } from "./accounts-card";
import { InvitationCard } from "./invitation-card";
import { OutlastingCard } from "./outlasting-card";

const PAGE = 100;
/** Of all who are listed each is said to have a role or none: the roles of all are asked for. */
const MOST_GRANTS = 5_000;

const OpenAccountForm = () => (
  <CommandForm
    path="/accounts"
    verb={say("people.open-account")}
    body={(form) => present({ displayName: textOf(form, "displayName"), email: given(form, "email") })}
    look="quiet"
    resets
  >
    <InputField name="displayName" label={say("people.display-name")} maxLength={200} required />
    <InputField name="email" type="email" label={say("people.email")} />
  </CommandForm>
);

/** People and grants: who may do what where, and how somebody new comes in. */
export const People = () => {
  const session = useSession();
  const seesAccounts = hasRole(session, "funder-administrator", "programme-manager", "auditor");
  const seesSettings = hasRole(session, "funder-administrator", "programme-manager");
  const gives = hasRole(session, "funder-administrator", "programme-manager", "coordinator");
  const listed = gives || seesAccounts;
  const [sought, setSought] = useState("");
  // Names are sealed, and found by nobody but who may read them: whoever looks for one is shown all, page after page.
  const upTo = sought.trim() === "" ? 0 : Number.POSITIVE_INFINITY;
  const accounts = useList<Account>(seesAccounts ? "/accounts" : null, { limit: PAGE }, upTo);
  const grants = useList<GrantEntry>("/grants", { limit: PAGE, status: "given" }, MOST_GRANTS);
  return (
    <Page
      title={say("people.title")}
      lead={
        <>
          {say("people.lead")} {listed && <Link href="/organisations">{say("people.organisations")}</Link>}
        </>
      }
      position={grants.first.position}
      crumbs={seesSettings ? [{ href: "/settings", label: say("settings.title") }] : []}
    >
      <div className={gives ? "columns" : "stack"}>
        <div className="stack">
          {gives && <OutlastingCard />}
          <AccountsCard
            accounts={seesAccounts ? accounts : undefined}
            grants={grants.items}
            partly={accounts.more !== undefined || (grants.more !== undefined && grants.items.length < MOST_GRANTS)}
            sought={sought}
            onSought={setSought}
            gives={gives}
          />
        </div>
        <div className="stack">
          {gives && <InvitationCard />}
          {gives && seesAccounts && (
            <Card title={say("people.more")}>
              <p className="soft">{say("people.open-lead")}</p>
              <Disclosure summary={say("people.open-account")}>
                <OpenAccountForm />
              </Disclosure>
            </Card>
          )}
        </div>
      </div>
    </Page>
  );
};
