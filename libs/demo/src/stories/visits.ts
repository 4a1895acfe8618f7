import { HOUR, later } from "@sankofa/kernel/time";
import { isOver, type Pair } from "../cast/pair";
import type { Story } from "../machinery/agenda";
import type { Random } from "../machinery/random";
import { PLACES } from "../words/reasons";
import { VISITS } from "../words/visits";
import { appointment, soon, workday, type Stage } from "./stage";

const ASKS_FOR_MAILS = 0.3;
const VISITS_AT_ALL = 0.2;
const PEOPLE = 3;

/** Some ask to be reminded by mail; everybody else looks at the pages. */
async function* asksForMails({ teller }: Stage, random: Random, { mentor }: Pair): Story {
  const { account: accountId, identity } = mentor;
  await teller.send("access.choose-reminders", mentor, { accountId, channel: "email", email: identity.email });
  yield soon(random, teller.now);
}

/** An exchange that both prepare, whose safety is signed off, and of which something is taken up. */
async function* exchange(stage: Stage, random: Random, pair: Pair, organisation: string): Story {
  const { teller } = stage;
  const { id: relationshipId, mentor, mentee, programme } = pair;
  const startsAt = appointment(workday(random, teller.now, random.whole(20, 30)), programme.region.zone);
  const setting = { kind: "exchange", approach: "exchange-visit", place: random.pick(PLACES), minutes: 360 };
  const proposal = { relationshipId, ...setting, startsAt, purpose: VISITS.purpose, safety: true };
  const { id: engagementId } = await teller.send("scheduling.propose-engagement", mentor, proposal);
  yield workday(random, teller.now, 2);
  if (pair.status !== "running") return;
  const drafts = (side: "mentor" | "mentee", points: readonly string[]) =>
    teller.send("scheduling.draft-agenda", pair[side], { engagementId, side, points });
  await drafts("mentor", VISITS.mentorPoints);
  await drafts("mentee", VISITS.menteePoints);
  const visitors = [{ organisation, people: PEOPLE, withAuthority: 1 }];
  const plan = { engagementId, hosts: [programme.lead], visitors, logistics: VISITS.logistics };
  await teller.send("scheduling.plan-visit", programme.coordinator, plan);
  yield workday(random, teller.now, 3);
  if (pair.status !== "running") return;
  await teller.refused("scheduling.confirm-engagement", mentee, { engagementId }, "safety-check-open");
  await teller.send("scheduling.sign-off-safety", programme.coordinator, { engagementId, ...VISITS.check });
  await teller.send("scheduling.confirm-engagement", mentee, { engagementId });
  yield later(startsAt, 8 * HOUR);
  if (isOver(pair)) return;
  const took = { happened: startsAt, minutes: setting.minutes, notes: VISITS.notes };
  await teller.send("scheduling.hold-engagement", mentor, { engagementId, ...took });
  yield workday(random, teller.now, random.whole(20, 40));
  const uptake = { engagementId, organisation, uptake: random.pick(VISITS.uptake) };
  await teller.send("scheduling.note-uptake", mentee, uptake);
}

/** What a pair arranges beside its regular contacts. */
export async function* visitsStory(stage: Stage, random: Random, pair: Pair, organisation: string): Story {
  if (random.chance(ASKS_FOR_MAILS)) yield* asksForMails(stage, random, pair);
  if (!random.chance(VISITS_AT_ALL)) return;
  yield workday(random, stage.teller.now, random.whole(60, 140));
  if (pair.status === "running") yield* exchange(stage, random, pair, organisation);
}
