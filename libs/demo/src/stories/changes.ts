import { plusDays, type Instant } from "@sankofa/kernel/time";
import { isOver, type Pair } from "../cast/pair";
import type { Story } from "../machinery/agenda";
import { drawnPicture } from "../machinery/drawn-picture";
import type { Random } from "../machinery/random";
import type { Teller } from "../machinery/teller";
import { CHANGES } from "../words/changes";
import { DRAWN, SHOWN } from "../words/pictures";
import { soon, workday, type Stage } from "./stage";

const TELLS_STORY = 0.6;
const SHOWS_MILESTONE = 0.25;
const STANDINGS = ["under-way", "under-way", "behind", "reached"] as const;
const NOTES = 3;
const LENGTH = 330;

/** What a pair settles at the beginning, and what it tells of itself as the year goes on. */
export async function* changesStory(stage: Stage, random: Random, pair: Pair): Story {
  yield* settling(stage, random, pair);
  const { teller } = stage;
  const { id: planId, mentor, mentee, programme } = pair;
  for (let note = 1; note <= NOTES; note++) {
    const day = plusDays(programme.from, Math.round((LENGTH / (NOTES + 1)) * note) + random.whole(-9, 9));
    const planned: Instant = `${day}T09:00:00.000Z`;
    yield planned > teller.now ? planned : workday(random, teller.now, 1);
    if (isOver(pair)) return;
    const { objectives } = await teller.document<{ readonly objectives: readonly { readonly objectiveId: string }[] }>(
      "plans",
      planId,
      mentor.tenant,
    );
    const objectiveId = objectives[0]?.objectiveId;
    if (!objectiveId) return;
    const progress = { planId, objectiveId, standing: random.pick(STANDINGS), note: random.pick(CHANGES.progress) };
    await teller.send("relationships.note-progress", mentor, progress);
    yield soon(random, teller.now);
    const title = CHANGES.milestones[note - 1];
    const evidence = random.pick(CHANGES.evidence);
    await teller.send("relationships.reach-milestone", mentee, { planId, title, evidence });
    if (title && random.chance(SHOWS_MILESTONE)) await picturing(teller, pair, title, random.pick(SHOWN));
  }
  yield* telling(stage, random, pair);
}

/** People to turn to, the orientation meeting, and the short list that both agree to. */
async function* settling({ teller, naming }: Stage, random: Random, pair: Pair): Story {
  const { id: relationshipId, mentor, mentee, programme } = pair;
  for (const [side, by] of [
    ["mentor", mentor],
    ["mentee", mentee],
  ] as const) {
    const { name } = naming.identity(random, programme.region, `focal point ${side}`);
    const personId = teller.newId();
    const named = { relationshipId, side, duty: "focal-point", personId, name };
    await teller.send("relationships.name-contact", by, named);
    pair.focalPoints.push(personId);
    yield soon(random, teller.now);
  }
  const led = naming.identity(random.fork("line manager"), programme.region, "line manager");
  const leads = { relationshipId, side: "mentee", duty: "line-manager", personId: teller.newId(), name: led.name };
  await teller.send("relationships.name-contact", mentee, leads);
  const areas = random.pick(CHANGES.areas);
  await teller.send("relationships.hold-orientation", mentor, {
    relationshipId,
    attended: ["leadership", "mentored-people"],
    areas: [...areas],
    channels: ["phone", "messages"],
    every: 2,
    unit: "week",
  });
  yield soon(random, teller.now);
  const planId = relationshipId;
  await teller.send("relationships.set-priorities", mentee, { planId, areas: areas.map((area) => ({ area })) });
  for (const [side, by] of [
    ["mentor", mentor],
    ["mentee", mentee],
  ] as const) {
    yield soon(random, teller.now);
    await teller.send("relationships.agree-priorities", by, { planId, side });
  }
}

interface PlanDoc {
  readonly stories: readonly { readonly storyId: string; readonly title: string }[];
  readonly reached: readonly { readonly milestoneId: string; readonly title: string }[];
}

/** What was told or reached under a title is shown too; those who were only spoken to think better of it at once. */
const picturing = async (
  teller: Teller,
  { id: planId, mentor, mentee }: Pair,
  title: string,
  { alternative, how, reach }: (typeof SHOWN)[number],
) => {
  const { stories, reached } = await teller.document<PlanDoc>("plans", planId, mentee.tenant);
  const storyId = stories.find((each) => each.title === title)?.storyId;
  const milestoneId = reached.find((each) => each.title === title)?.milestoneId;
  const of = storyId ? { about: "story", aboutId: storyId } : { about: "milestone", aboutId: milestoneId };
  const sent = await teller.sendFile(mentee, "image/png", drawnPicture(DRAWN));
  const consent = { given: teller.now.slice(0, 10), how, reach };
  const file = { ...sent, name: "picture.png", consent };
  await teller.send("relationships.attach-to-plan", mentee, { planId, ...of, file, alternative });
  if (how !== "spoken") return;
  const taken = { planId, digest: sent.digest, cause: "consent-withdrawn" };
  await teller.send("relationships.withdraw-plan-attachment", mentor, taken);
};

async function* telling({ teller }: Stage, random: Random, pair: Pair): Story {
  const { id: planId, mentor, mentee } = pair;
  if (random.chance(TELLS_STORY)) {
    yield soon(random, teller.now);
    const story = random.pick(CHANGES.stories);
    await teller.send("relationships.tell-story", mentee, { planId, side: "mentee", ...story });
    yield soon(random, teller.now);
    await picturing(teller, pair, story.title, random.pick(SHOWN));
    yield soon(random, teller.now);
    await teller.send("relationships.note-benefit", mentee, { planId, what: random.pick(CHANGES.benefits) });
  }
  yield soon(random, teller.now);
  const achievement = { planId, what: random.pick(CHANGES.achievements), how: random.pick(CHANGES.marked) };
  await teller.send("relationships.recognise-achievement", mentor, achievement);
  for (const [side, by] of [
    ["mentor", mentor],
    ["mentee", mentee],
  ] as const) {
    yield soon(random, teller.now);
    const told = { relationshipId: planId, side, lessons: CHANGES.lessons[side] };
    await teller.send("relationships.tell-lessons", by, told);
  }
}
