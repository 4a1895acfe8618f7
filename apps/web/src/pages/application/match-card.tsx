import { Link } from "wouter";
import type { Application, Programme } from "../../api/enrolment";
import type { MatchProposal } from "../../api/matching";
import { useQuery } from "../../api/use-query";
import { inside, name, say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { given, present, textOf } from "../../parts/form-data";
import { NextPairing } from "../../parts/next-pairing";
import { Status } from "../../parts/status";
import { When } from "../../parts/when";
import { MatchForm } from "./match-form";
import { forbids } from "./rules";
import { useMentorNames } from "./use-mentor-names";

interface OfRanking {
  readonly proposal: MatchProposal;
  readonly nameOf: (mentorId: string) => string;
}

const Candidates = ({ proposal, nameOf }: OfRanking) => (
  <ol>
    {proposal.candidates.map((each) => (
      <li key={each.mentorId}>
        <Link href={`/mentors/${each.mentorId}`}>
          {say("match.candidate", {
            mentor: nameOf(each.mentorId),
            organisation: each.organisation,
            points: each.points,
          })}
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

interface Deciding extends OfRanking {
  readonly of: Application;
  readonly forbidden: string | undefined;
}

const DecideForm = ({ of, proposal, nameOf, forbidden }: Deciding) => (
  <CommandForm
    path={`/applications/${of.applicationId}/match-decision`}
    verb={say("match.decide")}
    forbidden={forbidden}
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
        label: say("match.candidate", { mentor: nameOf(mentorId), organisation, points }),
      }))}
    />
    <InputField name="reason" label={say("form.reason")} required />
    <InputField name="crossoverBenefit" label={say("match.benefit")} hint={say("match.benefit-hint")} />
  </CommandForm>
);

interface MatchCardProps {
  readonly application: Application;
  readonly programme: Programme | undefined;
}

/** Whom the mentee might be paired with: proposals with their reasons, and the decision of a person. */
export const MatchCard = ({ application, programme }: MatchCardProps) => {
  const asked = useQuery<MatchProposal>(`/applications/${application.applicationId}/match-proposal`);
  const forbidden = forbids.matching(application, programme);
  const nameOf = useMentorNames(application.programmeId);
  const proposal = asked.data;
  const settled = proposal?.status === "decided";
  const again = proposal !== undefined && proposal.declined.length + proposal.soughtAnew.length > 0;
  const chosen = settled ? proposal.decisions.at(-1) : undefined;
  return (
    <Card title={say("match.title")} id="match">
      {!proposal && <Empty>{say("match.none")}</Empty>}
      {proposal?.declined.map(({ declinedBy, on }) => (
        <p key={on}>
          {say("match.declined", { side: inside(name("side", declinedBy)) })} · <When at={on} />
        </p>
      ))}
      {proposal?.soughtAnew.map(({ on }) => (
        <p key={on}>
          {say("match.sought-anew")} · <When at={on} />
        </p>
      ))}
      {proposal?.decisions.map(({ mentorId, organisation, place, version, reason, on }) => (
        <p key={on}>
          {say("match.decided", { mentor: nameOf(mentorId), organisation, place, version })} · <When at={on} />
          <span className="small soft"> {reason}</span>
        </p>
      ))}
      {proposal?.lapsed.map(({ mentorId, organisation, on }) => (
        <p key={on}>
          {say("match.lapsed", { mentor: nameOf(mentorId), organisation })} · <When at={on} />
        </p>
      ))}
      {chosen && (
        <p>
          {again && `${say("match.paired-anew")} `}
          <Link href={`/mentors/${chosen.mentorId}`}>{say("match.next")}</Link>
        </p>
      )}
      {proposal && <NextPairing applicationId={application.applicationId} proposal={proposal} />}
      {proposal?.status === "ranked" && (
        <>
          <Candidates proposal={proposal} nameOf={nameOf} />
          <DecideForm
            key={proposal.version}
            of={application}
            proposal={proposal}
            nameOf={nameOf}
            forbidden={forbidden}
          />
        </>
      )}
      {!settled && (
        <Disclosure summary={say("match.rank-summary")}>
          <MatchForm
            key={proposal?.version ?? 0}
            application={application}
            proposal={proposal}
            nameOf={nameOf}
            forbidden={forbidden}
          />
        </Disclosure>
      )}
    </Card>
  );
};
