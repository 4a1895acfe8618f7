import type { Programme } from "../cast/programme";
import type { Story } from "../machinery/agenda";
import type { Random } from "../machinery/random";
import { MENTOR_SKILLS, MENTOR_TRAININGS } from "../words/mentor-skills";
import { soon, workday, type Stage } from "./stage";

const KINDS = ["technical", "interpersonal", "facilitation"] as const;
const HOURS = 16;

/** The lead takes its mentors up: what they can do, what was seen of it, and the training they got. */
export async function* mentorsPrepared({ teller }: Stage, random: Random, programme: Programme): Story {
  const { coordinator, lead, region } = programme;
  for (const { identity } of programme.mentors) {
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
  }
}
