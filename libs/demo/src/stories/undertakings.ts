import { plusDays } from "@sankofa/kernel/time";
import type { Applying } from "../cast/applying";
import type { Programme } from "../cast/programme";
import type { Story } from "../machinery/agenda";
import type { Random } from "../machinery/random";
import { MENTOR_SKILLS } from "../words/mentor-skills";
import { HOW_IT_STANDS, MATERIALS, MENTORING, NEEDS, PROJECTS, STRATEGIC } from "../words/undertakings";
import { soon, workday, type Stage } from "./stage";

const WRITES_IT_DOWN = 0.5;
const FOLLOWED_AFTER_DAYS = 120;

/** A selected organisation says what it needs and what it is mentored on, and commits itself; its lead asks later how that stands. */
export async function* undertakingsStory(
  { teller }: Stage,
  random: Random,
  { coordinator, until, region }: Programme,
  { id: applicationId, applicant }: Applying,
): Story {
  if (!random.chance(WRITES_IT_DOWN)) return;
  const says = (command: string, said: object, by = applicant) =>
    teller.send(`enrolment.${command}`, by, { applicationId, ...said });
  await says("state-needs", { needs: random.shuffled(NEEDS).slice(0, 2) });
  yield soon(random, teller.now);
  const { targetGroups, ...project } = random.pick(PROJECTS);
  await says("describe-focus-project", { ...project, targetGroups: [...targetGroups], ends: plusDays(until, 90) });
  yield workday(random, teller.now, 2);
  const promise = random.pick(STRATEGIC);
  await says("make-strategic-commitment", { ...promise, by: until });
  const { commitments } = await teller.document<{ commitments: readonly { undertakingId: string }[] }>(
    "undertakings",
    applicationId,
    coordinator.tenant,
  );
  yield workday(random, teller.now, FOLLOWED_AFTER_DAYS);
  const happened = `${teller.now.slice(0, 10)}[${region.zone}]`;
  const stands = { undertakingId: commitments[0]?.undertakingId, ...random.pick(HOW_IT_STANDS), happened };
  await says("follow-strategic-commitment", stands, coordinator);
}

/** The lead lists what it can give as a mentor, and how it manages that (ENR-9). */
export async function* leadGetsReady({ teller, naming }: Stage, random: Random, programme: Programme): Story {
  const { coordinator, id: programmeId, lead, region } = programme;
  yield soon(random, teller.now);
  const { id: organisationId } = await teller.send("enrolment.register-organisation", coordinator, {
    programmeId,
    name: lead,
  });
  const skills = (["technical", "facilitation"] as const).map((kind) => ({
    kind,
    skill: random.pick(MENTOR_SKILLS[kind]),
  }));
  const experts = [{ name: naming.identity(random, region, lead).name, kind: "technical" }];
  await teller.send("enrolment.list-assets", coordinator, {
    organisationId,
    skills,
    experts,
    materials: [...MATERIALS],
  });
  const plan = { coordinatorName: coordinator.identity.name, hoursAMonth: random.whole(8, 24), ...MENTORING };
  await teller.send("enrolment.plan-mentoring", coordinator, { organisationId, ...plan });
}
