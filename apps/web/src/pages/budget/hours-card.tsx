import type { Budget } from "../../api/budget";
import { decimal, monthOf } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { Card, Empty } from "../../parts/card";
import { Facts } from "../../parts/facts";

const IN_AN_HOUR = 60;

/** How long the contacts of each month took, as they were logged. */
export const HoursCard = ({ hours }: Pick<Budget, "hours">) => (
  <Card title={say("budget.hours")}>
    {hours.length === 0 ? (
      <Empty>{say("budget.no-hours")}</Empty>
    ) : (
      <Facts
        pairs={hours.map(({ month, minutes }) => ({
          term: monthOf(`${month}-01`),
          value: say("budget.hours-of", { hours: decimal(minutes / IN_AN_HOUR) }),
        }))}
      />
    )}
  </Card>
);
