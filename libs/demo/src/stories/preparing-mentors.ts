import type { Id } from "@sankofa/kernel/ids";
import type { Person } from "../cast/person";
import type { Programme } from "../cast/programme";
import type { Story } from "../machinery/agenda";
import type { Random } from "../machinery/random";
import { MENTOR_SKILLS, MENTOR_TRAININGS } from "../words/mentor-skills";
import { soon, workday, type Stage } from "./stage";

const KINDS = ["technical", "interpersonal", "facilitation"] as const;
const HOURS = 16;
const CARRIES = 6;

/** Whom a relationship is given to: somebody who can carry one more. */
export const mentorWithRoom = (
  random: Random,
  { mentors, carried }: Pick<Programme, "mentors" | "carried">,
): Person => {
  const mentor = random.pick(mentors.filter(({ account }) => (carried.get(account) ?? 0) < CARRIES));
  carried.set(mentor.account, (carried.get(mentor.account) ?? 0) + 1);
  return mentor;
};

/** A mentor who was taken up carries one relationship more (ENR-14). */
export const mentorTakes = async (
  { teller }: Stage,
  { coordinator, profiles }: Programme,
  mentor: Person,
  relationshipId: Id,
): Promise<void> => {
  const mentorId = profiles.get(mentor.account);
  if (mentorId !== undefined)
    await teller.send("enrolment.take-relationship", coordinator, { mentorId, relationshipId });
};

/** The lead takes its mentors up: what they can do, what was seen of it, the training they got, and how many they carry. */
export async function* mentorsPrepared({ teller }: Stage, random: Random, programme: Programme): Story {
  const { coordinator, lead, region } = programme;
  for (const { account, identity } of programme.mentors) {
    const asked = { programmeId: programme.id, organisationName: lead, name: identity.name, email: identity.email };
    const { id: mentorId } = await teller.send("enrolment.open-mentor-profile", coordinator, asked);
    const skills = KINDS.map((kind) => ({ kind, skill: random.pick(MENTOR_SKILLS[kind]) }));
    await teller.send("enrolment.state-skills", coordinator, { mentorId, skills });
    yield soon(random, teller.now);
    const happened = `${teller.now.slice(0, 10)}[${region.zone}]`;
    const finding = random.whole(1, 4) === 1 ? "ready-with-support" : "ready";
    await teller.send("enrolment.observe-mentor", coordinator, {
      mentorId,
      what: "mock-facilitation",
      finding,
      happened,
    });
    yield workday(random, teller.now, 9);
    const training = random.pick(MENTOR_TRAININGS);
    const ended = `${teller.now.slice(0, 10)}[${region.zone}]`;
    await teller.send("enrolment.record-mentor-training", coordinator, {
      mentorId,
      training,
      hours: HOURS,
      happened: ended,
    });
    await teller.send("enrolment.name-supervisor", coordinator, {
      mentorId,
      supervisorName: coordinator.identity.name,
    });
    const reason = "Mentoring is all of the working time.";
    await teller.send("enrolment.set-mentor-capacity", coordinator, { mentorId, to: CARRIES, reason });
    programme.profiles.set(account, mentorId);
  }
}
