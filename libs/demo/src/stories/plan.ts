import { plusMonths } from "@sankofa/kernel/time";
import type { Pair } from "../cast/pair";
import type { Story } from "../machinery/agenda";
import type { Random } from "../machinery/random";
import { CHANGES } from "../words/changes";
import { AIMS, type Aim } from "../words/objectives";
import { ownObjective } from "./several-mentees";
import { soon, workday, type Stage } from "./stage";

const PLAN_DESCRIBED = 0.6;
const MONTHS_TO_MILESTONE = 3;
const FORMATS = ["on-site-mentoring", "telementoring", "twinning"] as const;

/** The mentoring plan: two or three objectives with their activities, agreed by both. */
export async function* planStory(stage: Stage, random: Random, pair: Pair): Story {
  const { teller } = stage;
  const { id: relationshipId, mentor } = pair;
  const outline = {
    relationshipId,
    focus: "Norms in the programme the mentee runs today",
    outcome: "Their next programme is designed and measured with norms in mind",
  };
  const { id: planId } = await teller.send("relationships.draft-plan", mentor, outline);
  // Of its own fork, so that what follows is drawn as it was.
  const described = random.fork("description");
  if (described.chance(PLAN_DESCRIBED)) {
    const description = {
      mode: "one-to-one",
      services: ["mentoring-and-coaching"],
      capacities: ["technical"],
      formats: [described.pick(FORMATS)],
      areas: described.pick(CHANGES.areas),
    };
    await teller.send("relationships.describe-plan", mentor, { planId, ...description });
  }
  for (const aim of random.shuffled(AIMS).slice(0, random.whole(2, 3))) {
    yield soon(random, teller.now);
    const objectiveId = await setObjective(stage, pair, planId, aim);
    for (const what of aim.activities.slice(0, random.whole(1, 2))) {
      yield soon(random, teller.now);
      await addActivity(stage, random, pair, planId, objectiveId, what);
    }
  }
  await ownObjective(stage, pair, planId);
  for (const [nth, title] of CHANGES.milestones.entries()) {
    const due = plusMonths(pair.programme.from, MONTHS_TO_MILESTONE * (nth + 1));
    await teller.send("relationships.plan-milestone", mentor, { planId, title, due });
  }
  yield* agreement(stage, random, pair, planId);
}

/** After some months one more activity is needed: the plan is opened again and agreed anew. */
export async function* planRevised(stage: Stage, random: Random, pair: Pair): Story {
  const { teller } = stage;
  const { id: planId, mentee } = pair;
  await teller.send("relationships.revise-plan", mentee, {
    planId,
    why: "What the first half showed has to be taken up",
  });
  yield soon(random, teller.now);
  const objectiveId = await setObjective(stage, pair, planId, {
    ...AIMS[1],
    title: "Share what was learned with two other organisations",
  } as Aim);
  yield soon(random, teller.now);
  await addActivity(stage, random, pair, planId, objectiveId, "Prepare and hold one peer session");
  yield* agreement(stage, random, pair, planId);
}

async function* agreement({ teller }: Stage, random: Random, { mentor, mentee }: Pair, planId: string): Story {
  yield workday(random, teller.now, random.whole(1, 3));
  await teller.send("relationships.agree-plan", mentor, { planId, side: "mentor" });
  yield workday(random, teller.now, random.whole(1, 6));
  await teller.send("relationships.agree-plan", mentee, { planId, side: "mentee" });
}

/** Objectives have ids of their own; the answer's id is the plan's, so the plan is looked at for the new one. */
const setObjective = async (
  { teller }: Stage,
  { mentor, id }: Pair,
  planId: string,
  { activities: _, ...objective }: Aim,
): Promise<string> => {
  await teller.send("relationships.set-objective", mentor, { planId, ...objective });
  const plan = await teller.document<{
    readonly objectives: readonly { readonly objectiveId: string; readonly title: string }[];
  }>("plans", id, mentor.tenant);
  return plan.objectives.find(({ title }) => title === objective.title)?.objectiveId ?? "";
};

const addActivity = async (
  { teller }: Stage,
  random: Random,
  pair: Pair,
  planId: string,
  objectiveId: string,
  what: string,
): Promise<void> => {
  const first = random.whole(0, 5);
  const { from } = pair.programme;
  const timing = { from: plusMonths(from, first), until: plusMonths(from, first + random.whole(1, 4)) };
  const responsible = random.pick([["mentor"], ["mentee"], ["mentor", "mentee"]]);
  await teller.send("relationships.add-activity", pair.mentor, {
    planId,
    objectiveId,
    what,
    responsible,
    human: "The programme team, two days a month",
    ...timing,
  });
};
