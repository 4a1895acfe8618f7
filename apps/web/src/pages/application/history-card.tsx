import type { Application } from "../../api/enrolment";
import type { Happening } from "../../api/reporting";
import { say } from "../../catalogue/words";
import { asOfParams, useAsOf } from "../../parts/as-of";
import { AsOfPicker } from "../../parts/as-of-picker";
import { Card, Disclosure, Empty } from "../../parts/card";
import { List } from "../../parts/list";
import { Timeline } from "../../parts/timeline";
import { useList } from "../../parts/use-list";
import { dateOf } from "../../catalogue/moments";

const PAGE = 100;

/** All that happened to the application, and the way back in time. */
export const HistoryCard = ({ application }: { readonly application: Application }) => {
  const asOf = useAsOf();
  const history = useList<Happening>(
    `/applications/${application.applicationId}/timeline`,
    { limit: PAGE, ...asOfParams(asOf) },
    PAGE,
  );
  return (
    <Card title={say("history.title")}>
      <Disclosure summary={say("as-of.summary")} open={asOf.moment !== undefined}>
        <AsOfPicker asOf={asOf} from={dateOf(application.invited)} />
      </Disclosure>
      <List of={history} lines={8} empty={<Empty>{say("history.empty")}</Empty>}>
        {(entries) => <Timeline entries={entries} />}
      </List>
    </Card>
  );
};
