import { Link } from "wouter";
import type { RollUp } from "../../api/reports";
import { dateIn, dateOf, longDate, todayIn } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { useAsOf } from "../../parts/as-of";
import { useCarried } from "../../parts/carried";

type Quarter = RollUp["quarters"][number];

const standingOf = ({ report, until }: Quarter, on: string): string => {
  if (report) return say("roll-up.submitted", { edition: report.edition, day: longDate(dateOf(report.submitted)) });
  return say(until < on ? "roll-up.missing" : "roll-up.not-over");
};

/** Which report each quarter's numbers are from, and which quarter still has none. */
export const SourcesList = ({ rollUp: { quarters, zone } }: { readonly rollUp: RollUp }) => {
  const carried = useCarried();
  const { moment } = useAsOf();
  const on = moment === undefined ? todayIn(zone) : moment.length === 10 ? moment : dateIn(moment, zone);
  return (
    <ul>
      {quarters.map((quarter) => {
        const period = say("reports.period", { from: longDate(quarter.from), until: longDate(quarter.until) });
        return (
          <li key={quarter.from}>
            {quarter.report ? <Link href={carried(`/reports/${quarter.report.reportId}`)}>{period}</Link> : period}
            <small className="soft block">{standingOf(quarter, on)}</small>
          </li>
        );
      })}
    </ul>
  );
};
