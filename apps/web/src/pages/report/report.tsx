import { LEAD, may } from "../../api/may";
import type { Report as Pinned } from "../../api/reports";
import { useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { dateOf, longDate } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Card, Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { useCarried } from "../../parts/carried";
import { Page } from "../../parts/page";
import { TakeAway } from "../../parts/take-away";
import { ChangesCard } from "./changes-card";
import { ValuesTable } from "./values-table";

const Correction = ({ report }: { readonly report: Pinned }) => (
  <Disclosure summary={say("report.correct")}>
    <CommandForm
      path={`/programmes/${report.programmeId}/reports/correction`}
      verb={say("report.correct")}
      body={(form) => ({ from: report.from, until: report.until, reason: textOf(form, "reason") })}
      resets
    >
      <p className="hint">{say("report.correct-lead")}</p>
      <TextField name="reason" label={say("report.why")} required />
    </CommandForm>
  </Disclosure>
);

const Body = ({ report }: { readonly report: Pinned }) => {
  const session = useSession();
  return (
    <div className="stack">
      {[...report.editions].reverse().map((each) => (
        <Card
          key={each.edition}
          title={say("report.edition", { edition: each.edition, day: longDate(dateOf(each.submitted)) })}
        >
          {each.reason && <p>{each.reason}</p>}
          <ValuesTable report={{ reportId: report.reportId, edition: each.edition }} values={each.values} />
          <p className="trace">{say("report.digest", { digest: each.digest })}</p>
          {each.edition === report.editions.length && (
            <>
              <p>{report.holds ? say("report.holds") : say("report.does-not-hold")}</p>
              <TakeAway files={`/reports/${report.reportId}/file`} />
            </>
          )}
        </Card>
      ))}
      <ChangesCard report={report} />
      {may(session, { programme: report.programmeId }, ...LEAD) && <Correction report={report} />}
    </div>
  );
};

/** One report as it was pinned: its numbers, what changed since, and the papers to take away. */
export const Report = ({ reportId }: { readonly reportId: string }) => {
  const report = useQuery<Pinned>(`/reports/${reportId}`);
  const shown = report.data;
  const carried = useCarried();
  return (
    <Page
      title={
        shown
          ? say("report.title", { from: longDate(shown.from), until: longDate(shown.until) })
          : say("report.loading")
      }
      lead={shown?.programme}
      crumbs={[
        { href: carried("/"), label: say("nav.home") },
        ...(shown ? [{ href: carried(`/programmes/${shown.programmeId}`), label: shown.programme }] : []),
      ]}
      of={report}
    >
      <Answer of={report} lines={12}>
        {(body) => <Body report={body} />}
      </Answer>
    </Page>
  );
};
