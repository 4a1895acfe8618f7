import { Link } from "wouter";
import type { Application, Participant, TemplateAnswer } from "../../api/enrolment";
import { LEAD, may } from "../../api/may";
import { useSession } from "../../api/session";
import { longDate } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { refusal } from "../../parts/refusal";
import { NominationForm } from "./nomination-form";

interface ParticipantsCardProps {
  readonly application: Application;
  readonly template: TemplateAnswer;
  /** The programme's mix; the template's first where the reader may not see the programme. */
  readonly mix: string | undefined;
  readonly label: (key: string) => string | undefined;
}

interface ReplacementProps {
  readonly application: Application;
  readonly participant: Participant;
  /** True where the reader may take access away. */
  readonly endsAccess: boolean;
}

const Replacement = ({ application, participant, endsAccess }: ReplacementProps) => (
  <Disclosure summary={say("participants.replace-summary")}>
    <CommandForm
      path={`/applications/${application.applicationId}/participants/${participant.personId}/replacement`}
      verb={say("participants.replace")}
      look="quiet"
      body={(form) => ({
        name: textOf(form, "name"),
        email: textOf(form, "email"),
        jobTitle: textOf(form, "jobTitle"),
        reason: textOf(form, "reason"),
      })}
    >
      <InputField name="name" label={say("participants.name")} maxLength={200} required />
      <InputField name="email" type="email" label={say("participants.email")} required />
      <InputField name="jobTitle" label={say("participants.job")} maxLength={200} required />
      <InputField name="reason" label={say("form.reason")} required />
      {endsAccess && (
        <p className="hint">
          {say("participants.account-stays")} <Link href="/settings/people">{say("people.title")}</Link>
        </p>
      )}
    </CommandForm>
  </Disclosure>
);

/** Who takes part for the organisation, with the roles the template asks for; who left stays in the history. */
export const ParticipantsCard = ({ application, template, mix, label }: ParticipantsCardProps) => {
  const session = useSession();
  const place = { programme: application.programmeId, application: application.applicationId };
  const nominates = may(session, place, "applicant", "mentee", ...LEAD);
  const { status, participants } = application;
  if (participants.length === 0)
    return (
      <Card title={say("participants.title")}>
        {status === "selected" && nominates ? (
          <NominationForm application={application} template={template} mix={mix} label={label} />
        ) : (
          <Empty>
            {status === "selected" ? say("participants.awaited") : refusal("application-not-selected", { status })}
          </Empty>
        )}
      </Card>
    );
  return (
    <Card title={say("participants.title")}>
      <ul className="plain rows">
        {participants.map((participant) => (
          <li key={participant.personId}>
            <p className={participant.replaced ? "corrected" : undefined}>
              <strong>{participant.name}</strong> · {participant.jobTitle}
            </p>
            <p className="small soft">
              {label(`role.${participant.role}`) ?? participant.role} ·{" "}
              {say("participants.since", { since: longDate(participant.since) })}
            </p>
            {participant.replaced && (
              <p className="small soft">
                {say("participants.replaced", {
                  on: longDate(participant.replaced.at),
                  reason: participant.replaced.reason,
                })}
              </p>
            )}
            {!participant.replaced && nominates && (
              <Replacement
                application={application}
                participant={participant}
                endsAccess={may(session, place, ...LEAD)}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
};
