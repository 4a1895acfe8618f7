import type { LateFact, Report, ReportChanges } from "../../api/reports";
import { useQuery } from "../../api/use-query";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Card, Disclosure } from "../../parts/card";

const Facts = ({ items }: { readonly items: readonly LateFact[] }) => (
  <ol>
    {items.map(({ id, ofPeriod, sentence }) => (
      <li key={id}>
        {ofPeriod && <strong>{say("report.late")}</strong>}
        {sentence}
      </li>
    ))}
  </ol>
);

/** What changed since the newest edition was submitted: the numbers, and the facts behind them. */
export const ChangesCard = ({ report }: { readonly report: Report }) => {
  const changes = useQuery<ReportChanges>(`/reports/${report.reportId}/changes`, { limit: 50 });
  const titles = new Map(report.editions.at(-1)?.values.map(({ indicator, title }) => [indicator, title]));
  return (
    <Card title={say("report.changed-title")}>
      <Answer of={changes} lines={4}>
        {({ changed, items }) => (
          <>
            {changed.length === 0 ? (
              <p>{say("report.nothing-changed")}</p>
            ) : (
              <ul>
                {changed.map(({ indicator, then, now }) => (
                  <li key={indicator}>
                    {say("report.changed", { title: titles.get(indicator) ?? indicator, then, now })}
                  </li>
                ))}
              </ul>
            )}
            <Facts items={items.filter(({ ofPeriod }) => ofPeriod)} />
            <Disclosure summary={say("report.since")}>
              <Facts items={items.filter(({ ofPeriod }) => !ofPeriod)} />
            </Disclosure>
          </>
        )}
      </Answer>
    </Card>
  );
};
