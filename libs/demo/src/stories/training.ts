import type { Id } from "@sankofa/kernel/ids";
import { instantAt, plusDays, type LocalDate } from "@sankofa/kernel/time";
import type { Programme } from "../cast/programme";
import type { Story } from "../machinery/agenda";
import type { Random } from "../machinery/random";
import { PLACES, REASONS } from "../words/reasons";
import { soon, workday, type Stage } from "./stage";

const DAYS = [0, 1, 2, 3, 4];
const LAST = 4;
const DAY_MOVED = 0.4;
const DAY_CANCELLED = 0.15;
/** The fourth day: what it held is read at home. */
const CANCELLED = 3;
const ATTENDED = { present: 90, "in-part": 6, absent: 4 } as const;
const CORRECTED = 0.3;
const EVENING = "18:00";
const MONDAY = 1;
const A_WEEK = 7;

interface ApplicationPage {
  readonly participants: readonly { readonly personId: Id }[];
}

const mondayAfter = (date: LocalDate): LocalDate => {
  const weekday = new Date(`${date}T00:00:00.000Z`).getUTCDay();
  return plusDays(date, ((MONDAY - weekday + A_WEEK) % A_WEEK) + A_WEEK);
};

/** Five days of training in the week after the programme begins; one of them is moved now and then. */
export async function* trainingStory(stage: Stage, random: Random, programme: Programme): Story {
  const { teller } = stage;
  const { id: programmeId, coordinator, from, region } = programme;
  const monday = mondayAfter(from);
  const dates = DAYS.map((day) => plusDays(monday, day));
  const { id: trainingId } = await teller.send("scheduling.lay-out-training", coordinator, {
    programmeId,
    dates,
    begins: "09:00",
    ends: "16:30",
    place: random.pick(PLACES),
  });
  if (random.chance(DAY_MOVED)) {
    yield workday(random, teller.now, 1);
    const to = plusDays(monday, A_WEEK);
    const reason = random.pick(REASONS.dayMoved);
    await teller.send("scheduling.move-training-day", coordinator, { trainingId, day: LAST + 1, to, reason });
    dates[LAST] = to;
  }
  // Of its own fork, so that what follows is drawn as it was.
  const cancelled = random.fork("day cancelled").chance(DAY_CANCELLED) ? CANCELLED : undefined;
  if (cancelled !== undefined) {
    yield soon(random.fork("when it was cancelled"), teller.now);
    const [reason] = REASONS.dayCancelled;
    await teller.send("scheduling.cancel-training-day", coordinator, { trainingId, day: cancelled + 1, reason });
  }
  for (const [index, date] of dates.entries()) {
    if (index === cancelled) continue;
    yield instantAt(date, EVENING, region.zone);
    const day = index + 1;
    const pages = await Promise.all(
      programme.selected.map((id) => teller.document<ApplicationPage>("applications", id, coordinator.tenant)),
    );
    const people = pages.flatMap(({ participants }) => participants.map(({ personId }) => personId));
    if (people.length === 0) continue;
    const marks = people.map((personId) => ({ personId, attended: random.weighted(ATTENDED) }));
    await teller.send("scheduling.record-attendance", coordinator, { trainingId, day, marks });
    const wrong = marks.find(({ attended }) => attended === "absent");
    if (!wrong || !random.chance(CORRECTED)) continue;
    const reason = random.pick(REASONS.attendance);
    const { personId } = wrong;
    await teller.send("scheduling.correct-attendance", coordinator, {
      trainingId,
      day,
      personId,
      attended: "in-part",
      reason,
    });
  }
}
