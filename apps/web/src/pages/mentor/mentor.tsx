import { Link } from "wouter";
import type { Mentor as MentorAnswer } from "../../api/organisations";
import { LEAD, may } from "../../api/may";
import { useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { asOfParams, AsOfFrame, useAsOf } from "../../parts/as-of";
import { Card, Disclosure } from "../../parts/card";
import { useCarried } from "../../parts/carried";
import { CommandForm } from "../../parts/command-form";
import { Facts } from "../../parts/facts";
import { InputField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { Page } from "../../parts/page";
import { CarryingCard } from "./carrying-card";
import type { OfMentor } from "./of-mentor";
import { SeenCard } from "./seen-card";
import { SkillsCard } from "./skills-card";
import { TrainingCard } from "./training-card";

/** Whom the mentor works for, and who supervises them. */
const WhoCard = ({ mentor, writes }: OfMentor) => (
  <Card title={say("mentor.who")}>
    <Facts
      pairs={[
        {
          term: say("mentors.organisation"),
          value: mentor.organisationId ? (
            <Link href={`/organisations/${mentor.organisationId}`}>{mentor.organisationName}</Link>
          ) : (
            mentor.organisationName
          ),
        },
        { term: say("mentors.email"), value: mentor.email },
        { term: say("mentor.supervisor"), value: mentor.supervisor?.name ?? say("mentor.unsupervised") },
      ]}
    />
    {writes && (
      <Disclosure summary={say("mentor.supervisor-summary")}>
        <CommandForm
          path={`/mentors/${mentor.mentorId}/supervisor`}
          verb={say("mentor.name-supervisor")}
          look="quiet"
          resets
          body={(form) => ({ supervisorName: textOf(form, "supervisorName") })}
        >
          <InputField name="supervisorName" label={say("mentor.supervisor")} maxLength={200} required />
        </CommandForm>
      </Disclosure>
    )}
  </Card>
);

const Body = ({ mentor }: { readonly mentor: MentorAnswer }) => {
  const writes = may(useSession(), { programme: mentor.programmeId }, ...LEAD);
  return (
    <div className="columns even">
      <div className="stack">
        <CarryingCard mentor={mentor} writes={writes} />
        <SkillsCard mentor={mentor} writes={writes} />
        <TrainingCard mentor={mentor} writes={writes} />
      </div>
      <div className="stack">
        <WhoCard mentor={mentor} writes={writes} />
        <SeenCard mentor={mentor} writes={writes} />
      </div>
    </div>
  );
};

/** A mentor of a programme: chosen, prepared, and carrying no more than can be carried (ENR-14). */
export const Mentor = ({ mentorId }: { readonly mentorId: string }) => {
  const asOf = useAsOf();
  const carried = useCarried();
  const asked = useQuery<MentorAnswer>(`/mentors/${mentorId}`, asOfParams(asOf));
  const shown = asked.data;
  return (
    <Page
      title={shown?.name ?? say("mentor.loading")}
      lead={shown && say("mentor.lead", { programme: shown.programmeName })}
      crumbs={shown ? [{ href: carried(`/programmes/${shown.programmeId}`), label: shown.programmeName }] : []}
      of={asked}
    >
      <AsOfFrame asOf={asOf}>
        <Answer of={asked} lines={12}>
          {(mentor) => <Body mentor={mentor} />}
        </Answer>
      </AsOfFrame>
    </Page>
  );
};
