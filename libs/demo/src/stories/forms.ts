import type { Id } from "@sankofa/kernel/ids";
import { isOver, type Pair } from "../cast/pair";
import type { Story } from "../machinery/agenda";
import type { Random } from "../machinery/random";
import { MISSIONS, ORGANISATION_ANSWERS } from "../words/forms";
import { soon, workday, type Stage } from "./stage";

interface Asked {
  readonly forms: readonly { readonly assignmentId: Id; readonly instrument: string; readonly personId: Id }[];
}
interface Form {
  readonly standing: string;
  readonly sections: readonly string[] | null;
}

const BEFORE = "before-training";
const AFTER = "after-training";
const ANSWERED = 0.85;
const SCALE = ["strongly-disagree", "disagree", "in-between", "agree", "strongly-agree"] as const;

/** How a statement moves between both forms: some of the way the training means it to, some not at all. */
const DRIFTS: Readonly<Record<string, readonly number[]>> = {
  importance: [0, 1, 1, 2],
  difficulty: [-1, -1, 0, 1],
  "takes-years": [0, 1],
  "linear-change": [-2, -1, -1, 0],
  "awareness-only": [0, 1],
  "ecological-framework": [1, 1, 2],
  "expertise-needed": [-1, 0, 1],
};

const ranksOf = (random: Random): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.keys(DRIFTS).map((item) => [item, random.whole(2, 4)]));

const words = (ranks: Readonly<Record<string, number>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(ranks).map(([item, rank]) => [
      item,
      SCALE[Math.min(Math.max(rank, 1), SCALE.length) - 1] ?? "agree",
    ]),
  );

const drifted = (random: Random, ranks: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(ranks).map(([item, rank]) => [item, rank + random.pick(DRIFTS[item] ?? [0])]));

/** What one of the participants says for the whole organisation. */
const forOrganisation = (random: Random, { mentee }: Pair): object => ({
  ...ORGANISATION_ANSWERS,
  contacts: [{ place: "focal-point", name: mentee.identity.name, email: mentee.identity.email }],
  mission: random.pick(MISSIONS),
  years: random.whole(3, 25),
});

/** Each participant's forms before and after the training; not everybody answers (ASM-3). */
export async function* formsStory({ teller }: Stage, random: Random, pair: Pair): Story {
  yield workday(random, teller.now, random.whole(2, 9));
  const stood = new Map<Id, Readonly<Record<string, number>>>();
  const formsOf = async (instrument: string) =>
    (await teller.document<Asked>("forms-asked", pair.id, pair.mentor.tenant)).forms.filter(
      (form) => form.instrument === instrument,
    );
  const waiting = async (assignmentId: Id): Promise<Form | undefined> => {
    const form = await teller.document<Form>("forms", assignmentId, pair.mentor.tenant);
    return form.standing === "asked" ? form : undefined;
  };
  for (const { assignmentId, personId } of await formsOf(BEFORE)) {
    const form = await waiting(assignmentId);
    if (isOver(pair) || !form || !random.chance(ANSWERED)) continue;
    const ranks = ranksOf(random);
    stood.set(personId, ranks);
    const answers = { ...words(ranks), ...(form.sections === null ? forOrganisation(random, pair) : {}) };
    await teller.send("assessment.submit-response", pair.mentee, { assignmentId, version: 1, answers });
    yield soon(random, teller.now);
  }
  yield workday(random, teller.now, random.whole(24, 40));
  for (const [personId, ranks] of stood) {
    if (isOver(pair)) return;
    const request = { relationshipId: pair.id, instrument: AFTER, occasion: AFTER, side: "mentee", personId };
    const { id: assignmentId } = await teller.send("assessment.assign-form", pair.programme.coordinator, request);
    yield workday(random, teller.now, random.whole(0, 3));
    if (isOver(pair) || !(await waiting(assignmentId)) || !random.chance(ANSWERED)) continue;
    const answers = { ...words(drifted(random, ranks)), confidence: random.pick(["agree", "strongly-agree"]) };
    await teller.send("assessment.submit-response", pair.mentee, { assignmentId, version: 1, answers });
  }
}
