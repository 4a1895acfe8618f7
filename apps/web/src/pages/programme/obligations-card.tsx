import { Link } from "wouter";
import type { Obligation } from "../../api/scheduling";
import { name, say } from "../../catalogue/words";
import { asOfParams, useAsOf } from "../../parts/as-of";
import { Card, Empty } from "../../parts/card";
import { List } from "../../parts/list";
import { Status, type Shape } from "../../parts/status";
import { useList } from "../../parts/use-list";
import { When } from "../../parts/when";

const MOST = 20;
const SHAPES: Readonly<Record<Obligation["standing"], Shape>> = { upcoming: "open", due: "half", overdue: "warn" };

/** What is due and overdue between mentors and mentees, the most urgent first. */
export const ObligationsCard = ({ programmeId }: { readonly programmeId: string }) => {
  const asOf = useAsOf();
  const obligations = useList<Obligation>(`/programmes/${programmeId}/obligations`, {
    limit: MOST,
    ...asOfParams(asOf),
  });
  return (
    <Card title={say("obligations.title")}>
      <List of={obligations} lines={3} empty={<Empty>{say("obligations.empty")}</Empty>}>
        {(items) => (
          <ul className="plain rows">
            {items.map((each) => (
              <li key={`${each.relationshipId} ${each.kind}`}>
                <div className="card-head">
                  <Link href={`/relationships/${each.relationshipId}`}>
                    {each.menteeOrganisation ?? say("relationship.loading")}
                  </Link>
                  <Status word={name("duty-status", each.standing)} shape={SHAPES[each.standing]} />
                </div>
                <p className="small soft">
                  {name("engagement-kind", each.kind)} · <When at={each.dueOn} />
                </p>
              </li>
            ))}
          </ul>
        )}
      </List>
    </Card>
  );
};
