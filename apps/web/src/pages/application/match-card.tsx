import { Link } from "wouter";
import type { Application } from "../../api/enrolment";
import type { MatchProposal } from "../../api/matching";
import { useQuery } from "../../api/use-query";
import { name, say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { given, present, textOf } from "../../parts/form-data";
import { Status } from "../../parts/status";
import { When } from "../../parts/when";
import { MatchForm } from "./match-form";

const Candidates = ({ proposal }: { readonly proposal: MatchProposal }) => (
  <ol>
    {proposal.candidates.map((each) => (
      <li key={each.mentorId}>
        <Link href={`/mentors/${each.mentorId}`}>
          {say("match.candidate", { organisation: each.organisation, points: each.points })}
        </Link>
        <ul>
          {each.reasons.map(({ reason, points, words }) => (
            <li key={reason}>
              {name("match-reason", reason)}
              {words && `: ${words}`} <span className="soft">+{points}</span>
            </li>
          ))}
          {each.concerns.map((concern) => (
            <li key={concern}>
              <Status word={name("match-concern", concern)} shape="warn" />
            </li>
          ))}
        </ul>
      </li>
    ))}
  </ol>
);

const DecideForm = ({ of, proposal }: { readonly of: Application; readonly proposal: MatchProposal }) => (
  <CommandForm
    path={`/applications/${of.applicationId}/match-decision`}
    verb={say("match.decide")}
    body={(form) =>
      present({
        version: proposal.version,
        mentorId: textOf(form, "mentorId"),
        reason: textOf(form, "reason"),
        crossoverBenefit: given(form, "crossoverBenefit"),
      })
    }
  >
    <SelectField
      name="mentorId"
      label={say("match.mentor")}
      options={proposal.candidates.map(({ mentorId, organisation, points }) => ({
        value: mentorId,
        label: say("match.candidate", { organisation, points }),
      }))}
    />
    <InputField name="reason" label={say("form.reason")} required />
    <InputField name="crossoverBenefit" label={say("match.benefit")} hint={say("match.benefit-hint")} />
  </CommandForm>
);

/** Whom the mentee might be paired with: proposals with their reasons, and the decision of a person. */
export const MatchCard = ({ application }: { readonly application: Application }) => {
  const asked = useQuery<MatchProposal>(`/applications/${application.applicationId}/match-proposal`);
  const proposal = asked.data;
  const settled = proposal?.status === "decided";
  return (
    <Card title={say("match.title")}>
      {!proposal && <Empty>{say("match.none")}</Empty>}
      {proposal?.declined.map(({ declinedBy, on }) => (
        <p key={on}>
          {say("match.declined", { side: name("side", declinedBy) })} · <When at={on} />
        </p>
      ))}
      {proposal?.decisions.map(({ organisation, place, version, reason, on }) => (
        <p key={on}>
          {say("match.decided", { organisation, place, version })} · <When at={on} />
          <span className="small soft"> {reason}</span>
        </p>
      ))}
      {proposal?.status === "ranked" && (
        <>
          <Candidates proposal={proposal} />
          <DecideForm key={proposal.version} of={application} proposal={proposal} />
        </>
      )}
      {!settled && (
        <Disclosure summary={say("match.rank-summary")}>
          <MatchForm key={proposal?.version ?? 0} application={application} proposal={proposal} />
        </Disclosure>
      )}
    </Card>
  );
};
