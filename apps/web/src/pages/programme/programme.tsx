import { Link } from "wouter";
import type { ProgrammeDetail } from "../../api/enrolment";
import { EXPORTERS, LEAD, may } from "../../api/may";
import { useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { dateOf, longDate } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { asOfParams, AsOfFrame, useAsOf, type AsOf } from "../../parts/as-of";
import { AsOfPicker } from "../../parts/as-of-picker";
import { CalendarAddressCard } from "../../parts/calendar-address-card";
import { Card, Disclosure } from "../../parts/card";
import { useCarried } from "../../parts/carried";
import { ExportCard } from "../../parts/export-card";
import { Page } from "../../parts/page";
import { ChangesCard } from "./changes-card";
import { ClosedNotice } from "./closed-notice";
import { CohortCard } from "./cohort-card";
import { FiguresCard } from "./figures-card";
import { InviteCard } from "./invite-card";
import { LimitsCard } from "./limits-card";
import { MentorsCard } from "./mentors-card";
import { ObligationsCard } from "./obligations-card";
import { QueueCard } from "./queue-card";
import { RelationshipsCard } from "./relationships-card";
import { TrainingsCard } from "./trainings-card";
import { ReportsCard } from "./reports-card";

const Body = ({ programme, asOf }: { readonly programme: ProgrammeDetail; readonly asOf: AsOf }) => {
  const session = useSession();
  const place = { programme: programme.programmeId };
  const leads = may(session, place, ...LEAD);
  const exports = may(session, place, ...EXPORTERS);
  return (
    <>
      {programme.closed && <ClosedNotice closed={programme.closed} />}
      <FiguresCard programmeId={programme.programmeId} />
      <div className="columns">
        <div className="stack">
          <QueueCard programme={programme} />
          {leads && !programme.closed && <InviteCard programme={programme} />}
          <RelationshipsCard programme={programme} />
          <ChangesCard programmeId={programme.programmeId} />
        </div>
        <div className="stack">
          <CohortCard programme={programme} />
          <MentorsCard programme={programme} />
          <ReportsCard programme={programme} />
          <ObligationsCard programmeId={programme.programmeId} />
          <TrainingsCard programmeId={programme.programmeId} />
          <CalendarAddressCard of="programme" on={programme.programmeId} />
          <LimitsCard programme={programme} />
          {exports && (
            <Card title={say("confidence.title")}>
              <p className="hint">{say("confidence.hint")}</p>
              <p>
                <Link href={`/programmes/${programme.programmeId}/confidence`}>{say("confidence.open")}</Link>
              </p>
            </Card>
          )}
          {exports && <ExportCard path={`/programmes/${programme.programmeId}`} />}
          <Card title={say("as-of.title")}>
            <Disclosure summary={say("as-of.summary")} open={asOf.moment !== undefined}>
              <AsOfPicker asOf={asOf} from={dateOf(programme.opened)} />
            </Disclosure>
          </Card>
        </div>
      </div>
    </>
  );
};

/** One programme: its seats, who waits for a decision, what is due, and how it stands. */
export const Programme = ({ programmeId }: { readonly programmeId: string }) => {
  const asOf = useAsOf();
  const carried = useCarried();
  const programme = useQuery<ProgrammeDetail>(`/programmes/${programmeId}`, asOfParams(asOf));
  const shown = programme.data;
  return (
    <Page
      title={shown?.name ?? say("programme.loading")}
      lead={
        shown &&
        say("programme.lead", {
          lead: shown.leadOrganisation,
          from: longDate(shown.from),
          until: longDate(shown.until),
        })
      }
      crumbs={[{ href: carried("/"), label: say("nav.home") }]}
      of={programme}
    >
      <AsOfFrame asOf={asOf}>
        <Answer of={programme} lines={12}>
          {(body) => <Body programme={body} asOf={asOf} />}
        </Answer>
      </AsOfFrame>
    </Page>
  );
};
