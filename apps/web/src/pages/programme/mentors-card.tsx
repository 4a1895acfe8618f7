import { Link } from "wouter";
import type { ProgrammeDetail } from "../../api/enrolment";
import { LEAD, may } from "../../api/may";
import type { ListedMentor } from "../../api/reports";
import { useSession } from "../../api/session";
import { name, say } from "../../catalogue/words";
import { asOfParams, useAsOf } from "../../parts/as-of";
import { Card, Disclosure, Empty } from "../../parts/card";
import { useCarried } from "../../parts/carried";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { List } from "../../parts/list";
import { useList } from "../../parts/use-list";

const Mentor = ({ mentor }: { readonly mentor: ListedMentor }) => {
  const carried = useCarried();
  const seen = mentor.observed.at(-1);
  return (
    <li>
      <strong>
        <Link href={carried(`/mentors/${mentor.mentorId}`)}>{mentor.name}</Link>
      </strong>{" "}
      <span className="soft">{mentor.organisationName}</span>
      <small className="block">
        {say("mentors.free", { free: mentor.free, capacity: mentor.capacity })}
        {seen && ` · ${name("mentor-finding", seen.finding)}`}
      </small>
      {mentor.skills.length > 0 && (
        <small className="soft block">{mentor.skills.map(({ skill }) => skill).join(" · ")}</small>
      )}
    </li>
  );
};

/** Who mentors in this programme, and how much more each can carry. */
export const MentorsCard = ({ programme }: { readonly programme: ProgrammeDetail }) => {
  const session = useSession();
  const { programmeId, closed } = programme;
  const mentors = useList<ListedMentor>(`/programmes/${programmeId}/mentors`, { limit: 50, ...asOfParams(useAsOf()) });
  return (
    <Card title={say("mentors.title")}>
      <List of={mentors} lines={3} empty={<Empty>{say("mentors.none")}</Empty>}>
        {(items) => (
          <ul>
            {items.map((mentor) => (
              <Mentor key={mentor.mentorId} mentor={mentor} />
            ))}
          </ul>
        )}
      </List>
      {!closed && may(session, { programme: programmeId }, ...LEAD) && (
        <Disclosure summary={say("mentors.new")}>
          <CommandForm
            path={`/programmes/${programmeId}/mentors`}
            verb={say("mentors.take-up")}
            body={(form) => ({
              name: textOf(form, "name"),
              email: textOf(form, "email"),
              organisationName: textOf(form, "organisationName"),
            })}
            resets
          >
            <div className="pair">
              <InputField name="name" label={say("mentors.name")} maxLength={200} required />
              <InputField name="email" type="email" label={say("mentors.email")} required />
              <InputField name="organisationName" label={say("mentors.organisation")} required />
            </div>
          </CommandForm>
        </Disclosure>
      )}
    </Card>
  );
};
