import type { Obligation } from "../../api/scheduling";
import { say } from "../../catalogue/words";
import { asOfParams, useAsOf } from "../../parts/as-of";
import { Card, Empty } from "../../parts/card";
import { List } from "../../parts/list";
import { SoonRows } from "../../parts/obligation-rows";
import { useList } from "../../parts/use-list";

const MOST = 20;

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
        {(items) => <SoonRows items={items} day={asOf.moment} />}
      </List>
    </Card>
  );
};
