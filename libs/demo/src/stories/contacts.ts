import { later, HOUR, plusMonths, type Instant } from "@sankofa/kernel/time";
import type { CommandAnswer } from "@sankofa/runtime/rooms";
import { isOver, type Pair } from "../cast/pair";
import type { Story } from "../machinery/agenda";
import type { Random } from "../machinery/random";
import { NOTES, PLACES, PURPOSES, REASONS } from "../words/reasons";
import { whoCame, whoIsExpected } from "./meeting-people";
import { notesWhoCame } from "./several-mentees";
import { appointment, soon, workday, type Stage } from "./stage";

/** How a month's contact goes; of a skipped one the clock says that it is overdue. */
const LIVELY = { planned: 70, logged: 21, skipped: 9 } as const;
const QUIET = { planned: 45, logged: 15, skipped: 40 } as const;
const IS_LIVELY = 0.7;
const OUTCOMES = { held: 76, heldLate: 12, missed: 6, cancelled: 6 } as const;
const CONFIRMED = 0.85;
const MOVED = 0.12;
const ENTRY_CORRECTED = 0.09;
const PACE_CHANGED = 0.15;
const MONTHS_OF_PERIOD = 12;
const HALF = 6;

/** Twelve months of meetings, calls and visits. */
export async function* contactsStory(stage: Stage, random: Random, pair: Pair): Story {
  const { teller, agenda } = stage;
  const { from, callsAMonth } = pair.programme;
  const ahead = random.fork("ahead");
  agenda.begin(workday(ahead, stage.today, -ahead.whole(1, 5)), aheadStory(stage, ahead, pair));
  const lively = random.chance(IS_LIVELY);
  for (let month = 0; month < MONTHS_OF_PERIOD; month++) {
    const meeting = workday(random, `${plusMonths(from, month)}T00:00:00.000Z`, 14 + random.whole(-6, 8));
    for (let calls = lively ? callsOf(random, callsAMonth) : 0; calls > 0; calls--)
      agenda.begin(
        workday(random, meeting, random.whole(2, 20)),
        callStory(stage, random.fork(`call ${month} ${calls}`), pair),
      );
    yield workday(random, meeting, -random.whole(6, 11));
    if (isOver(pair)) return;
    if (pair.status === "on-hold") continue;
    if (month === HALF - 2 && random.chance(PACE_CHANGED)) {
      const slower = {
        relationshipId: pair.id,
        kind: "mentoring-contact",
        every: random.pick([5, 6]),
        unit: "week",
        why: random.pick(REASONS.pace),
      };
      await teller.send("scheduling.change-pace", pair.mentor, slower);
    }
    const kind =
      month === HALF
        ? "half-point-check-in"
        : month === MONTHS_OF_PERIOD - 1
          ? "end-reflection"
          : random.pick(["meeting", "meeting", "visit"]);
    const course = kind.includes("-") ? "planned" : random.weighted(lively ? LIVELY : QUIET);
    if (course === "planned") yield* plannedContact(stage, random, pair, kind, meeting);
    if (course === "logged") yield* loggedContact(stage, random, pair, kind, meeting);
  }
}

const callsOf = (random: Random, aMonth: number): number => Math.floor(aMonth) + (random.chance(aMonth % 1) ? 1 : 0);

const took = (random: Random) => ({ minutes: random.whole(4, 14) * 10, notes: random.pick(NOTES) });

/** The mentor proposes an hour: where, what for, and who is expected. */
const propose = async ({ teller }: Stage, random: Random, pair: Pair, kind: string, startsAt: Instant) => {
  const setting =
    kind === "visit"
      ? { approach: "on-site-mentoring", place: random.pick(PLACES) }
      : { approach: "telementoring", link: "https://meet.example/mentoring" };
  const people = whoIsExpected(pair);
  const what = { kind, ...setting, purpose: random.pick(PURPOSES), ...(people ? { people } : {}) };
  const proposal = { relationshipId: pair.id, ...what, startsAt, minutes: 60 };
  const { id } = await teller.send("scheduling.propose-engagement", pair.mentor, proposal);
  return { engagementId: id, people };
};

/** In the last days before whoever looks at it, those who work together agree on when they meet next. */
async function* aheadStory(stage: Stage, random: Random, pair: Pair): Story {
  const { teller } = stage;
  if (pair.status !== "running") return;
  const startsAt = appointment(workday(random, stage.today, random.whole(1, 12)), pair.programme.region.zone);
  const { engagementId } = await propose(stage, random, pair, "meeting", startsAt);
  yield workday(random, teller.now, 1);
  if (random.chance(CONFIRMED)) await teller.send("scheduling.confirm-engagement", pair.mentee, { engagementId });
}

async function* plannedContact(stage: Stage, random: Random, pair: Pair, kind: string, meeting: Instant): Story {
  const { teller } = stage;
  const { mentor, mentee, programme } = pair;
  const some = meeting > later(teller.now, HOUR) ? meeting : workday(random, teller.now, 2);
  const planned = appointment(some, programme.region.zone);
  const { engagementId, people } = await propose(stage, random, pair, kind, planned);
  yield workday(random, teller.now, random.whole(1, 2));
  if (isOver(pair)) return;
  if (random.chance(CONFIRMED)) await teller.send("scheduling.confirm-engagement", mentee, { engagementId });
  const startsAt = await perhapsMoved(stage, random.fork(`moved ${planned}`), pair, { engagementId, planned });
  const outcome = random.weighted(OUTCOMES);
  if (outcome === "cancelled") {
    yield later(startsAt, -random.whole(2, 26) * HOUR);
    await teller.send("scheduling.cancel-engagement", random.chance(0.5) ? mentor : mentee, {
      engagementId,
      reason: random.pick(REASONS.cancelled),
    });
    return;
  }
  const over = later(startsAt, random.whole(2, 4) * HOUR);
  yield outcome === "heldLate" ? workday(random, over, random.whole(4, 16)) : over;
  if (isOver(pair)) return;
  if (outcome === "missed") {
    await teller.send("scheduling.miss-engagement", mentor, { engagementId, reason: random.pick(REASONS.missed) });
    return;
  }
  const happened = startsAt <= teller.now ? startsAt : teller.now;
  const attendance = whoCame(random.fork(`attendance ${startsAt}`), people);
  const held = { engagementId, happened, ...took(random), ...(attendance ? { attendance } : {}) };
  const answer = await teller.send("scheduling.hold-engagement", mentor, held);
  await notesWhoCame(stage, random.fork(`who came ${startsAt}`), pair, { engagementId, happened });
  yield* perhapsCorrected(stage, random, pair, answer);
}

/** Now and then another day suits both better: it is moved, and confirmed again. */
const perhapsMoved = async (
  { teller }: Stage,
  random: Random,
  { mentor, mentee, programme }: Pair,
  { engagementId, planned }: { readonly engagementId: string; readonly planned: Instant },
): Promise<Instant> => {
  if (!random.chance(MOVED)) return planned;
  const startsAt = appointment(workday(random, planned, random.whole(1, 3)), programme.region.zone);
  const reason = random.pick(REASONS.moved);
  await teller.send("scheduling.move-engagement", mentee, { engagementId, startsAt, reason });
  await teller.send("scheduling.confirm-engagement", mentor, { engagementId });
  return startsAt;
};

/** Nobody had planned it, or nobody wrote it down: entered days after it took place, with both times. */
async function* loggedContact(stage: Stage, random: Random, pair: Pair, kind: string, meeting: Instant): Story {
  const { teller } = stage;
  yield workday(random, meeting, random.whole(2, 19));
  if (isOver(pair)) return;
  const zone = pair.programme.region.zone;
  const happened = random.chance(0.5) ? meeting : `${meeting.slice(0, 10)}[${zone}]`;
  const answer = await teller.send("scheduling.log-contact", random.pick([pair.mentor, pair.mentee]), {
    relationshipId: pair.id,
    kind,
    happened,
    ...took(random),
  });
  yield* perhapsCorrected(stage, random, pair, answer);
}

async function* perhapsCorrected(
  { teller }: Stage,
  random: Random,
  pair: Pair,
  { id: engagementId, facts }: CommandAnswer,
): Story {
  if (!random.chance(ENTRY_CORRECTED)) return;
  yield workday(random, teller.now, random.whole(1, 6));
  const correction = {
    engagementId,
    corrects: facts[0]?.id,
    minutes: random.whole(15, 25) * 10,
    reason: random.pick(REASONS.correctMinutes),
  };
  await teller.send("scheduling.correct-engagement", pair.mentor, correction);
}

/** A short call between two meetings, logged on the same day. */
async function* callStory({ teller }: Stage, random: Random, pair: Pair): Story {
  if (pair.status !== "running") return;
  const happened = teller.now;
  yield soon(random, happened);
  const call = {
    relationshipId: pair.id,
    kind: "check-in-call",
    happened,
    minutes: random.whole(2, 5) * 10,
    approach: "telementoring",
    notes: random.pick(NOTES),
  };
  await teller.send("scheduling.log-contact", random.pick([pair.mentor, pair.mentee]), call);
}
