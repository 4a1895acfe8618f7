import type { Id } from "@sankofa/kernel/ids";
import { plusDays, type Instant } from "@sankofa/kernel/time";
import type { Applying } from "../cast/applying";
import { end, type Pair } from "../cast/pair";
import { giveGrant, openAccount } from "../cast/person";
import type { Programme } from "../cast/programme";
import type { Story } from "../machinery/agenda";
import type { Random } from "../machinery/random";
import { ADDITIONS, REASONS } from "../words/reasons";
import { budgetStory } from "./budget";
import { changesStory } from "./changes";
import { confidenceStory } from "./confidence";
import { contactsStory } from "./contacts";
import { endingOf, endingStory, noticed, type Ending } from "./endings";
import { formsStory } from "./forms";
import { mentorTakes, mentorWithRoom } from "./preparing-mentors";
import { partnersStory } from "./partners";
import { pauseStory } from "./pauses";
import { planRevised, planStory } from "./plan";
import { secondMenteeJoins } from "./several-mentees";
import { daysBetween, soon, workday, type Stage } from "./stage";
import { visitsStory } from "./visits";
import { workingTogetherStory } from "./working-together";

const PAIRING_DECLINED = 0.04;
const BACK_TO_MANAGE = 0.4;
const SOMEBODY_REPLACED = 0.2;
const PLAN_REVISED = 0.4;
const STAGE_CORRECTED = 0.15;

/** A relationship from the memorandum in force to its end, whichever that is. */
export async function* relationshipStory(
  stage: Stage,
  random: Random,
  programme: Programme,
  applying: Applying,
  id: Id,
  people: number,
): Story {
  const { teller, naming, agenda } = stage;
  const { manager, region } = programme;
  const mentor = mentorWithRoom(random, programme);
  await giveGrant(teller, manager, mentor, "mentor", "relationship", id);
  await mentorTakes(stage, programme, mentor, id);
  const mentee = await openAccount(teller, manager, naming.identity(random, region, applying.organisation));
  await giveGrant(teller, manager, mentee, "mentee", "relationship", id);
  programme.people.push(mentor, mentee);
  const pair: Pair = { id, programme, applicationId: applying.id, mentor, mentee, status: "running", focalPoints: [] };
  programme.running.add(id);
  yield workday(random, teller.now, random.whole(1, 3));
  if (random.chance(PAIRING_DECLINED)) {
    await teller.send("relationships.decline-pairing", mentee, { relationshipId: id, side: "mentee" });
    end(pair);
    return;
  }
  agenda.begin(teller.now, formsStory(stage, random.fork("forms"), pair));
  agenda.begin(teller.now, workingTogetherStory(stage, random.fork("working-together"), pair));
  agenda.begin(teller.now, budgetStory(stage, random.fork("budget"), pair));
  agenda.begin(teller.now, confidenceStory(stage, random.fork("in confidence"), pair));
  agenda.begin(teller.now, partnersStory(stage, random.fork("partners"), pair));
  agenda.begin(teller.now, visitsStory(stage, random.fork("visits"), pair, applying.organisation));
  yield* beginning(stage, random, pair);
  agenda.begin(
    workday(random, `${programme.from}T00:00:00.000Z`, 2),
    contactsStory(stage, random.fork("contacts"), pair),
  );
  agenda.begin(soon(random.fork("first change"), teller.now), changesStory(stage, random.fork("changes"), pair));
  yield* middle(stage, random, pair, applying, people);
}

const enter = (stage: Stage, pair: Pair, to: string, more: object = {}) =>
  stage.teller.send("relationships.enter-stage", pair.mentor, { relationshipId: pair.id, to, ...more });

async function* beginning(stage: Stage, random: Random, pair: Pair): Story {
  const { teller } = stage;
  const acknowledge = (side: "mentor" | "mentee", additions: readonly string[]) =>
    teller.send("relationships.acknowledge-rights", pair[side], { relationshipId: pair.id, side, additions });
  await acknowledge("mentor", []);
  yield workday(random, teller.now, random.whole(1, 8));
  await acknowledge("mentee", random.chance(0.4) ? [random.pick(ADDITIONS)] : []);
  yield workday(random, teller.now, random.whole(1, 4));
  const { facts } = await enter(stage, pair, "expectations");
  if (random.chance(STAGE_CORRECTED)) {
    yield workday(random, teller.now, 1);
    const correction = {
      relationshipId: pair.id,
      corrects: facts[0]?.id,
      statement: "Entered a day late",
      reason: random.pick(REASONS.correctDay),
    };
    await teller.send("relationships.correct-relationship", pair.mentor, correction);
  }
  yield workday(random, teller.now, random.whole(2, 12));
  yield* secondMenteeJoins(stage, random.fork("second mentee"), pair);
  yield* planStory(stage, random, pair);
  yield workday(random, teller.now, random.whole(1, 4));
  await enter(stage, pair, "manage");
}

/** When something comes, counted from the first day of the period; never before now. */
const onDay = (random: Random, pair: Pair, now: Instant, day: number): Instant => {
  const planned = workday(random, `${plusDays(pair.programme.from, Math.round(day))}T00:00:00.000Z`, 0);
  return planned > now ? planned : workday(random, now, 1);
};

async function* middle(stage: Stage, random: Random, pair: Pair, applying: Applying, people: number): Story {
  const { teller } = stage;
  const { from, until } = pair.programme;
  const length = daysBetween(`${from}T00:00:00.000Z`, `${until}T00:00:00.000Z`);
  const ending: Ending = endingOf(random);
  const at = (share: number): Instant => onDay(random, pair, teller.now, share * length);
  if (ending === "premature") {
    yield at(0.2 + 0.2 * random.share());
    yield* pauseStory(stage, random, pair);
    yield at(0.4 + 0.3 * random.share());
    yield* endingStory(stage, random, pair, ending);
    return;
  }
  if (people > 0 && random.chance(SOMEBODY_REPLACED)) {
    yield at(0.25 + 0.1 * random.share());
    yield* replacement(stage, random, pair, applying);
  }
  yield at(0.35 + 0.15 * random.share());
  yield* pauseStory(stage, random, pair);
  yield at(0.5 + 0.1 * random.share());
  await enter(stage, pair, "monitor", { override: REASONS.override[0] });
  if (random.chance(PLAN_REVISED)) {
    yield workday(random, teller.now, random.whole(2, 9));
    yield* planRevised(stage, random, pair);
  }
  if (random.chance(BACK_TO_MANAGE)) {
    yield workday(random, teller.now, random.whole(14, 40));
    await enter(stage, pair, "manage", { why: random.pick(REASONS.back) });
    yield at(0.75 + 0.1 * random.share());
    await enter(stage, pair, "monitor", { override: REASONS.override[0] });
  }
  yield at(ending === "early" ? 0.85 : 0.94 + 0.04 * random.share());
  await enter(stage, pair, "end");
  await noticed(stage, pair, until);
  yield ending === "early" ? at(0.9) : onDay(random, pair, teller.now, length + random.whole(1, 12));
  yield* endingStory(stage, random, pair, ending);
}

interface ApplicationPage {
  readonly participants: readonly { readonly personId: Id; readonly role: string }[];
}

/** People change posts: the one who comes takes the role of the one who leaves. */
async function* replacement({ teller, naming }: Stage, random: Random, pair: Pair, applying: Applying): Story {
  const { participants } = await teller.document<ApplicationPage>("applications", applying.id, pair.mentor.tenant);
  const leaves = participants.at(-1);
  if (!leaves) return;
  const comes = {
    ...naming.identity(random, pair.programme.region, applying.organisation),
    jobTitle: "Programme officer",
  };
  const request = {
    applicationId: applying.id,
    personId: leaves.personId,
    ...comes,
    reason: random.pick(REASONS.replaced),
  };
  await teller.send("enrolment.replace-participant", applying.applicant, request);
  yield soon(random, teller.now);
}
