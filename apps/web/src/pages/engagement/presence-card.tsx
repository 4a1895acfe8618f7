import type { EngagementDetail, PersonOfPair } from "../../api/scheduling";
import { name, say } from "../../catalogue/words";
import { AttendanceRow, CorrectAttendance, marksIn } from "../../parts/attendance";
import { Card, Disclosure, Empty } from "../../parts/card";
import { CheckField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { checked } from "../../parts/form-data";
import type { OfEngagement } from "./of-engagement";

const partOf = ({ part }: PersonOfPair): string => name("person-part", part);
const called = (person: PersonOfPair): string => `${person.name} · ${partOf(person)}`;

/** Those who are expected, by what is known of them. */
export const expectedOf = ({ people, expected }: EngagementDetail): readonly PersonOfPair[] =>
  people.filter(({ personId }) => expected.includes(personId));

const ExpectForm = ({ engagement: { engagementId, people, expected } }: Pick<OfEngagement, "engagement">) => {
  const here = people.filter(({ left }) => !left);
  return (
    <CommandForm
      path={`/engagements/${engagementId}/people`}
      verb={say("presence.expect")}
      look="quiet"
      body={(form) => ({
        people: here.map(({ personId }) => personId).filter((personId) => checked(form, personId)),
      })}
    >
      {here.map((person) => (
        <CheckField
          key={person.personId}
          name={person.personId}
          label={called(person)}
          initial={expected.includes(person.personId)}
        />
      ))}
    </CommandForm>
  );
};

const Expected = ({ engagement, writes, ahead }: OfEngagement) => {
  const expected = expectedOf(engagement);
  return (
    <Card title={say("presence.title")}>
      {expected.length === 0 ? (
        <Empty>{say(engagement.people.length === 0 ? "presence.no-people" : "presence.nobody")}</Empty>
      ) : (
        <ul className="plain rows">
          {expected.map((person) => (
            <li key={person.personId}>
              {person.left ? say("presence.left", { name: person.name }) : person.name}{" "}
              <small className="soft">{partOf(person)}</small>
            </li>
          ))}
        </ul>
      )}
      {writes && ahead && engagement.people.some(({ left }) => !left) && (
        <Disclosure summary={say("presence.expect-summary")}>
          <ExpectForm engagement={engagement} />
        </Disclosure>
      )}
    </Card>
  );
};

const Came = ({ engagement, writes }: OfEngagement) => {
  const { engagementId, people, expected, attendance } = engagement;
  const marks = new Map(attendance.map((mark) => [mark.personId, mark]));
  const recorded = people.filter(({ personId }) => marks.has(personId));
  const shown = people.filter(({ personId }) => marks.has(personId) || expected.includes(personId));
  const open = people.filter(({ personId, left }) => !marks.has(personId) && (!left || expected.includes(personId)));
  const row = (person: PersonOfPair, asks: boolean) => (
    <AttendanceRow
      key={person.personId}
      person={person}
      beside={partOf(person)}
      mark={marks.get(person.personId)}
      writes={asks}
    />
  );
  return (
    <Card title={say("presence.title-held")}>
      {shown.length === 0 && <Empty>{say(people.length === 0 ? "presence.no-people" : "presence.nobody")}</Empty>}
      {shown.map((person) => row(person, false))}
      {writes && open.length > 0 && (
        <Disclosure summary={say("presence.record-summary")}>
          <CommandForm
            path={`/engagements/${engagementId}/attendance`}
            verb={say("attendance.record")}
            look="quiet"
            later={say("attendance.record")}
            body={(form) => ({ attendance: marksIn(form, open) })}
          >
            {open.map((person) => row(person, true))}
          </CommandForm>
        </Disclosure>
      )}
      {writes && recorded.length > 0 && (
        <Disclosure summary={say("attendance.correct-summary")}>
          <CorrectAttendance path={`/engagements/${engagementId}/attendance-corrections`} people={recorded} />
        </Disclosure>
      )}
    </Card>
  );
};

/** Who is to come, and once it took place who came, person by person (SCH-3). */
export const PresenceCard = (of: OfEngagement) =>
  of.engagement.happened === null ? <Expected {...of} /> : <Came {...of} />;
