import { accept, isRefused, refuse, type Decision } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Attended } from "../training/training.events";
import type { EngagementFact, Presence } from "./engagement.events";
import type { MadeState } from "./engagement.state";

export type PeopleCommand =
  | { readonly type: "expect-people"; readonly people: readonly Id[] }
  | { readonly type: "record-presence"; readonly marks: readonly Presence[] }
  | {
      readonly type: "correct-presence";
      readonly personId: Id;
      readonly attended: Attended;
      readonly reason: string;
    };

export type PeopleCode =
  | "engagement-closed"
  | "relationship-ended"
  | "not-held-yet"
  | "person-not-of-the-pair"
  | "person-has-left"
  | "presence-recorded"
  | "presence-unknown";

export interface PeopleGiven {
  readonly relationship: { readonly status: string };
  /** Everybody the relationship knows or knew, and whether they have left since. */
  readonly people?: Readonly<Record<Id, { readonly left: boolean }>> | undefined;
  /** The entry that a correction of somebody's attendance corrects. */
  readonly correctsPresence?: Id | undefined;
}

type Result = Decision<EngagementFact, PeopleCode>;
type Of<Type extends PeopleCommand["type"]> = Extract<PeopleCommand, { readonly type: Type }>;
type Ids = MadeState["ids"];

/** Whoever is to come, of those the pair knows now; the last word counts whole, as with an agenda (SCH-3). */
export const expecting = (
  people: readonly Id[],
  ids: Ids,
  { people: known = {} }: Pick<PeopleGiven, "people">,
): Result => {
  for (const [index, personId] of people.entries()) {
    const person = known[personId];
    if (!person) return refuse("person-not-of-the-pair", {}, `/people/${index}`);
    if (person.left) return refuse("person-has-left", {}, `/people/${index}`);
  }
  return accept({ type: "scheduling.engagement-people-expected", data: { ...ids, people: [...people] } });
};

const expect = ({ people }: Of<"expect-people">, state: MadeState, given: PeopleGiven): Result => {
  if (state.status !== "proposed" && state.status !== "confirmed")
    return refuse("engagement-closed", { status: state.status });
  if (given.relationship.status === "ended") return refuse("relationship-ended");
  const { expected } = state.prepared;
  const isSame = people.length === expected.length && people.every((personId) => expected.includes(personId));
  return isSame ? accept() : expecting(people, state.ids, given);
};

/**
 * Who was there, as far as it is known: also of whoever was not expected, and of whoever has left since. What was said before
 * is corrected with its reason, never written over (GEN-2).
 */
export const attending = (
  marks: readonly Presence[],
  { ids, happened, before = {} }: { ids: Ids; happened: string; before?: Readonly<Record<Id, Attended>> },
  { people: known = {} }: Pick<PeopleGiven, "people">,
): Result => {
  const facts: EngagementFact[] = [];
  for (const [index, { personId, attended }] of marks.entries()) {
    if (before[personId] === attended) continue;
    if (before[personId]) return refuse("presence-recorded", {}, `/attendance/${index}`);
    if (!known[personId]) return refuse("person-not-of-the-pair", {}, `/attendance/${index}/personId`);
    const data = { ...ids, personId, attended };
    facts.push({ type: "scheduling.engagement-attendance-recorded", data, happened });
  }
  return accept(...facts);
};

/** All that is decided at once, or the first refusal. */
export const joined = <Code extends string>(
  ...results: readonly Decision<EngagementFact, Code>[]
): Decision<EngagementFact, Code> => {
  const facts: EngagementFact[] = [];
  for (const result of results) {
    if (isRefused(result)) return result;
    facts.push(...result.accepted);
  }
  return accept(...facts);
};

const correct = (
  { personId, attended, reason }: Of<"correct-presence">,
  { took: { happened }, ids, prepared }: Extract<MadeState, { readonly took: object }>,
  { correctsPresence: corrects }: PeopleGiven,
): Result => {
  const was = prepared.attendance[personId];
  if (!was || corrects === undefined) return refuse("presence-unknown", {}, "/personId");
  if (was === attended) return accept();
  const data = { ...ids, personId, attended, corrects, was, reason };
  return accept({ type: "scheduling.engagement-attendance-corrected", data, happened });
};

/** Who is to come, and who came, person by person (SCH-3); what is known of it is recorded after the end too (REL-9). */
export const decidePeople = (command: PeopleCommand, state: MadeState, given: PeopleGiven): Result => {
  if (command.type === "expect-people") return expect(command, state, given);
  if (!("took" in state)) return refuse("not-held-yet");
  if (command.type === "correct-presence") return correct(command, state, given);
  const { ids, took, prepared } = state;
  return attending(command.marks, { ids, happened: took.happened, before: prepared.attendance }, given);
};
