import type { OutlastingGrant } from "../../api/access";
import { dateOf, longDate } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { Card } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { List } from "../../parts/list";
import { useList } from "../../parts/use-list";
import { RevokeForm } from "./revoke-form";

/** The newest: whoever comes for somebody else finds the others below without scrolling past all of these. */
const PAGE = 5;

const Row = ({ grant }: { readonly grant: OutlastingGrant }) => (
  <li>
    <h3>{grant.displayName}</h3>
    <p>
      <strong>{name("role", grant.role)}</strong> · {grant.onName ?? name("level", grant.level)}
    </p>
    <p className="soft">{say(`outlasting.${grant.over.how}`, { day: longDate(dateOf(grant.over.at)) })}</p>
    <CommandForm path={`/grants/${grant.grantId}/confirmation`} verb={say("outlasting.confirm")} look="quiet" />
    <RevokeForm grantId={grant.grantId} />
  </li>
);

/** PRV-2: an account is let in by somebody and let out by somebody; who may have been forgotten is asked about here. */
export const OutlastingCard = () => {
  const grants = useList<OutlastingGrant>("/outlasting-grants", { limit: PAGE });
  if (grants.items.length === 0 && !grants.more) return null;
  return (
    <Card title={say("outlasting.title")}>
      <p className="hint">{say("outlasting.lead")}</p>
      <List of={grants} empty={null}>
        {(items) => (
          <ul className="plain rows">
            {items.map((grant) => (
              <Row key={grant.grantId} grant={grant} />
            ))}
          </ul>
        )}
      </List>
    </Card>
  );
};
