import { plusDays, plusMonths } from "@sankofa/kernel/time";
import { giveGrant, openAccount, type Person } from "../cast/person";
import type { Programme, ProgrammePlan } from "../cast/programme";
import type { Story } from "../machinery/agenda";
import type { Random } from "../machinery/random";
import { REASONS } from "../words/reasons";
import { applicationStory } from "./application";
import { fatesOf } from "./fates";
import { mentorsPrepared } from "./preparing-mentors";
import { quarterlyReports } from "./quarterly-reports";
import { soon, workday, type Stage } from "./stage";
import { trainingStory } from "./training";
import { leadGetsReady } from "./undertakings";

const ENROLMENT_DAYS = 75;
const USUAL_CAPACITY = 5;
/** So many places of a cohort need a mentor more: nobody is given more than they can carry, nor all of it. */
const RELATIONSHIPS_A_MENTOR = 4;

/** A programme from its opening to its close: its people, its invitations, and what becomes of each. */
export async function* programmeStory(
  stage: Stage,
  random: Random,
  plan: ProgrammePlan,
  manager: Person,
  met: (programme: Programme) => void,
): Story {
  const { teller, agenda, naming } = stage;
  const { region, lead } = plan;
  const from = plusDays(plan.opens.slice(0, 10), ENROLMENT_DAYS);
  const until = plusDays(plusMonths(from, 12), -1);
  const asked = {
    template: "snmp-track-3",
    name: plan.name,
    leadOrganisation: lead,
    region: region.countries,
    from,
    until,
    zone: region.zone,
  };
  const { id } = await teller.send("enrolment.open-programme", manager, asked);
  const coordinator = await openAccount(teller, manager, naming.identity(random, region, lead));
  await giveGrant(teller, manager, coordinator, "coordinator", "programme", id);
  const mentors: Person[] = [];
  const fewest = Math.max(2, Math.ceil(plan.capacity / RELATIONSHIPS_A_MENTOR));
  for (let count = random.whole(fewest, fewest + 1); count > 0; count--) {
    yield soon(random, teller.now);
    mentors.push(await openAccount(teller, manager, naming.identity(random, region, lead)));
  }
  const programme: Programme = {
    ...plan,
    id,
    from,
    until,
    manager,
    coordinator,
    mentors,
    people: [coordinator],
    selected: [],
    running: new Set(),
    profiles: new Map(),
    carried: new Map(),
    freed: 0,
  };
  met(programme);
  agenda.begin(teller.now, mentorsPrepared(stage, random.fork("mentors"), programme));
  agenda.begin(teller.now, leadGetsReady(stage, random.fork("lead"), programme));
  agenda.begin(teller.now, quarterlyReports(stage, random.fork("reports"), programme));
  if (plan.capacity !== USUAL_CAPACITY) {
    yield workday(random, teller.now, 1);
    const reason = REASONS.capacity[plan.capacity < USUAL_CAPACITY ? 0 : 1];
    await teller.send("enrolment.override-limit", manager, {
      programmeId: id,
      limit: "cohort-capacity",
      to: plan.capacity,
      reason,
    });
  }
  const names = naming.organisations(random, region, plan.applications);
  const fates = fatesOf(random, plan.applications, plan.capacity);
  for (const [index, organisation] of names.entries()) {
    const invited = workday(random, plan.opens, random.whole(3, 12));
    agenda.begin(
      invited,
      applicationStory(stage, random.fork(organisation), programme, organisation, fates[index] ?? "silent"),
    );
  }
  agenda.begin(
    workday(random.fork("training planned"), `${from}T00:00:00.000Z`, -4),
    trainingStory(stage, random.fork("training"), programme),
  );
  yield workday(random, `${until}T00:00:00.000Z`, 25);
  while (programme.running.size > 0) yield workday(random, teller.now, 7);
  await teller.send("enrolment.close-programme", manager, { programmeId: id, reason: REASONS.programmeClosed[0] });
}
