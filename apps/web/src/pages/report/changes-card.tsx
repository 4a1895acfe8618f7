import type { LateFact, Report, ReportChanges } from "../../api/reports";
import { longDate } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { Card, Disclosure } from "../../parts/card";
import { List } from "../../parts/list";
import { useList } from "../../parts/use-list";

const PAGE = 100;
/** Fetched without asking: what came late may stand anywhere among what was recorded since. */
const AT_ONCE = 1_000;

const Facts = ({ items }: { readonly items: readonly LateFact[] }) =>
  items.length > 0 && (
    <ol className="plain rows">
      {items.map(({ id, ofPeriod, sentence, happened, recorded }) => (
        <li key={id}>
          <p className="happening-when">
            {longDate(happened)}
            {ofPeriod && (
              <span className="late-note"> · {say("timeline.entered", { recorded: longDate(recorded) })}</span>
            )}
          </p>
          <p>
            {ofPeriod && <strong>{say("report.late")}</strong>}
            {sentence}
          </p>
        </li>
      ))}
    </ol>
  );

/** What changed since the newest edition was submitted: the numbers, and the facts behind them. */
export const ChangesCard = ({ report }: { readonly report: Report }) => {
  const facts = useList<LateFact>(`/reports/${report.reportId}/changes`, { limit: PAGE }, AT_ONCE);
  const changed = (facts.first.data as ReportChanges | undefined)?.changed ?? [];
  const titles = new Map(report.editions.at(-1)?.values.map(({ indicator, title }) => [indicator, title]));
  const others = facts.items.filter(({ ofPeriod }) => !ofPeriod);
  return (
    <Card title={say("report.changed-title")}>
      {facts.first.data && changed.length === 0 && <p>{say("report.nothing-changed")}</p>}
      {changed.length > 0 && (
        <ul>
          {changed.map(({ indicator, then, now }) => (
            <li key={indicator}>{say("report.changed", { title: titles.get(indicator) ?? indicator, then, now })}</li>
          ))}
        </ul>
      )}
      <List of={facts} empty={null}>
        {(items) => (
          <>
            <Facts items={items.filter(({ ofPeriod }) => ofPeriod)} />
            {others.length > 0 && (
              <Disclosure summary={say("report.since")}>
                <Facts items={others} />
              </Disclosure>
            )}
          </>
        )}
      </List>
    </Card>
  );
};
