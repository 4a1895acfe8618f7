import { Link } from "wouter";
import type { ProgrammeDetail } from "../../api/enrolment";
import { LEAD, may } from "../../api/may";
import type { ListedReport } from "../../api/reports";
import { useSession } from "../../api/session";
import { dateOf, longDate } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { asOfParams, useAsOf } from "../../parts/as-of";
import { Card, Disclosure, Empty } from "../../parts/card";
import { useCarried } from "../../parts/carried";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { List } from "../../parts/list";
import { useList } from "../../parts/use-list";
import { useNames } from "../../parts/use-names";

const SubmitForm = ({ programme }: { readonly programme: ProgrammeDetail }) => (
  <CommandForm
    path={`/programmes/${programme.programmeId}/reports`}
    verb={say("reports.submit")}
    body={(form) => ({ from: textOf(form, "from"), until: textOf(form, "until") })}
    resets
  >
    <p className="hint">{say("reports.hint")}</p>
    <div className="pair">
      <InputField name="from" type="date" label={say("reports.from")} required />
      <InputField name="until" type="date" label={say("reports.until")} required />
    </div>
  </CommandForm>
);

/** The reports of a programme, pinned as they were submitted. */
export const ReportsCard = ({ programme }: { readonly programme: ProgrammeDetail }) => {
  const session = useSession();
  const carried = useCarried();
  const { programmeId } = programme;
  const reports = useList<ListedReport>(`/programmes/${programmeId}/reports`, {
    limit: 20,
    ...asOfParams(useAsOf()),
  });
  const names = useNames(reports.items.map(({ by }) => by));
  return (
    <Card title={say("reports.title")}>
      <List of={reports} lines={3} empty={<Empty>{say("reports.none")}</Empty>}>
        {(items) => (
          <ul>
            {items.map((each) => (
              <li key={each.reportId}>
                <Link href={carried(`/reports/${each.reportId}`)}>
                  {say("reports.period", { from: longDate(each.from), until: longDate(each.until) })}
                </Link>
                <small className="soft block">
                  {say("reports.submitted", {
                    edition: each.edition,
                    day: longDate(dateOf(each.submitted)),
                    who: names(each.by),
                  })}
                </small>
              </li>
            ))}
          </ul>
        )}
      </List>
      <p>
        <Link href={carried(`/programmes/${programmeId}/roll-up`)}>{say("roll-up.open")}</Link>
      </p>
      {may(session, { programme: programmeId }, ...LEAD) && (
        <Disclosure summary={say("reports.new")}>
          <SubmitForm programme={programme} />
        </Disclosure>
      )}
    </Card>
  );
};
