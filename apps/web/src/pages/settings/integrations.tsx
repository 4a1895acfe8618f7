import { Link } from "wouter";
import type { Account, GrantEntry } from "../../api/access";
import type { Webhook } from "../../api/settings";
import { say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { List } from "../../parts/list";
import { Page } from "../../parts/page";
import { ProblemNotice } from "../../parts/problem-notice";
import { useList, type Pages } from "../../parts/use-list";
import { AimFields, aimOf } from "./aim-fields";
import { KeysPart } from "./keys-part";
import { SecretForm } from "../../parts/secret-form";
import { WebhookItem } from "./webhook-item";

const PAGE = 100;
const MOST = 500;

interface IntegrationCardProps {
  readonly integration: Pick<Account, "accountId" | "displayName">;
  readonly webhooks: Pages<Webhook>;
}

const IntegrationCard = ({ integration: { accountId, displayName }, webhooks }: IntegrationCardProps) => (
  <Card title={displayName}>
    <KeysPart accountId={accountId} />
    <div>
      <h3>{say("integrations.webhooks")}</h3>
      <ul className="plain rows">
        {webhooks.items
          .filter((each) => each.accountId === accountId)
          .map((webhook) => (
            <WebhookItem key={webhook.webhookId} webhook={webhook} />
          ))}
      </ul>
      <Disclosure summary={say("integrations.new-webhook")}>
        <SecretForm path={`/accounts/${accountId}/webhooks`} verb={say("integrations.register")} body={aimOf}>
          <AimFields />
        </SecretForm>
      </Disclosure>
    </div>
  </Card>
);

/** The programs of others: how each comes in, and where it is sent what is published. */
export const Integrations = () => {
  const grants = useList<GrantEntry>("/grants", { limit: PAGE, status: "given", role: "integration" }, MOST);
  const webhooks = useList<Webhook>("/webhooks", { limit: PAGE }, MOST);
  const problem = webhooks.first.problem ?? webhooks.problem;
  const empty = (
    <Empty step={<Link href="/settings/people">{say("people.title")}</Link>}>{say("integrations.none")}</Empty>
  );
  return (
    <Page
      title={say("integrations.title")}
      lead={say("integrations.lead")}
      crumbs={[{ href: "/settings", label: say("settings.title") }]}
      position={webhooks.first.position}
    >
      <List of={grants} lines={8} empty={empty}>
        {(items) => (
          <div className="stack">
            {problem && <ProblemNotice problem={problem} />}
            {/* A program may hold more than one grant. */}
            {[...new Map(items.map((grant) => [grant.accountId, grant])).values()].map((integration) => (
              <IntegrationCard key={integration.accountId} integration={integration} webhooks={webhooks} />
            ))}
          </div>
        )}
      </List>
    </Page>
  );
};
