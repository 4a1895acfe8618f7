import type { Application as ApplicationAnswer, Programme } from "../../api/enrolment";
import { LEAD, may } from "../../api/may";
import { useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { countryName } from "../../catalogue/countries";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { asOfParams, AsOfFrame, useAsOf } from "../../parts/as-of";
import { useCarried } from "../../parts/carried";
import { Page } from "../../parts/page";
import { criteriaOf, useTemplate, wording } from "../../parts/use-template";
import { CriteriaCard } from "./criteria-card";
import { DecisionCard } from "./decision-card";
import { HistoryCard } from "./history-card";
import { InceptionCard } from "./inception-card";
import { MatchCard } from "./match-card";
import { MemorandumCard } from "./memorandum-card";
import { ParticipantsCard } from "./participants-card";
import { StandingCard } from "./standing-card";

const Body = ({
  application,
  programme,
}: {
  readonly application: ApplicationAnswer;
  readonly programme: Programme | undefined;
}) => {
  const session = useSession();
  const answer = useTemplate(application.template, application.templateVersion);
  const place = { programme: application.programmeId, application: application.applicationId };
  const leads = may(session, place, ...LEAD);
  const applies = may(session, place, "applicant", "mentee");
  return (
    <Answer of={answer} lines={12}>
      {(template) => {
        const label = wording(template, {
          practice: application.practice,
          ...(programme ? { limits: programme.limits } : {}),
        });
        const criteria = criteriaOf(template, application.extraCriteria);
        const judged = {
          application,
          programme,
          criteria: criteria.map(({ item }) => item),
          conditions: template.template.conditions.map(({ item }) => item),
          label: (item: string) => label(`criterion.${item}`) ?? label(`condition.${item}`) ?? item,
        };
        return (
          <div className="columns">
            <div className="stack">
              <CriteriaCard title={say("criteria.title")} requirements={criteria} judged={judged} />
              <CriteriaCard
                title={say("criteria.conditions")}
                requirements={template.template.conditions}
                judged={judged}
              />
              <InceptionCard judged={judged} template={template} label={label} leads={leads} />
              <HistoryCard application={application} />
            </div>
            <div className="stack">
              <StandingCard application={application} />
              {(leads || applies) && <DecisionCard judged={judged} leads={leads} />}
              <ParticipantsCard
                application={application}
                template={template}
                mix={programme?.participantMix}
                label={label}
              />
              <MemorandumCard application={application} leads={leads} />
              {leads && <MatchCard application={application} programme={programme} />}
            </div>
          </div>
        );
      }}
    </Answer>
  );
};

/** One organisation's way in: what it answered, what was decided, and why. */
export const Application = ({
  programmeId,
  applicationId,
}: {
  readonly programmeId: string;
  readonly applicationId: string;
}) => {
  const asOf = useAsOf();
  const session = useSession();
  const seesProgramme = may(session, { programme: programmeId }, "funder-administrator", "auditor", ...LEAD);
  const application = useQuery<ApplicationAnswer>(`/applications/${applicationId}`, asOfParams(asOf));
  const programme = useQuery<Programme>(seesProgramme ? `/programmes/${programmeId}` : null, asOfParams(asOf));
  const shown = application.data;
  const carried = useCarried();
  return (
    <Page
      title={shown?.organisationName ?? say("application.loading")}
      lead={shown && say("application.lead", { country: countryName(shown.country), programme: shown.programmeName })}
      crumbs={
        seesProgramme && shown ? [{ href: carried(`/programmes/${programmeId}`), label: shown.programmeName }] : []
      }
      of={application}
    >
      <AsOfFrame asOf={asOf}>
        <Answer of={application} lines={12}>
          {(body) => <Body application={body} programme={programme.data} />}
        </Answer>
      </AsOfFrame>
    </Page>
  );
};
