import { Link } from "wouter";
import type { Changes } from "../../api/assessment";
import { say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { ChangeTable } from "../../parts/change-table";
import { List } from "../../parts/list";
import { useList } from "../../parts/use-list";

/** Before and after, organisation by organisation. */
export const ChangesCard = ({ programmeId }: { readonly programmeId: string }) => {
  const changes = useList<Changes>("/changes", { programmeId, limit: 20 });
  return (
    <Card title={say("change.title")} id="change">
      <List of={changes} empty={<Empty>{say("change.none-in-programme")}</Empty>}>
        {(items) => (
          <>
            {items.map(({ relationshipId, menteeOrganisation, measures }) => (
              <Disclosure key={relationshipId} summary={menteeOrganisation} reading>
                {measures.map((measure) => (
                  <ChangeTable key={measure.before + measure.after} relationshipId={relationshipId} measure={measure} />
                ))}
                <p>
                  <Link href={`/relationships/${relationshipId}#forms`}>{say("change.open-answers")}</Link>
                </p>
              </Disclosure>
            ))}
          </>
        )}
      </List>
    </Card>
  );
};
