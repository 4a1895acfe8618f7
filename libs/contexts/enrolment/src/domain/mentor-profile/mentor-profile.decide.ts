import { sameJson } from "@sankofa/kernel/canonical-json";
import { bounded } from "@sankofa/kernel/bounded";
import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import { noun } from "@sankofa/kernel/manifest";
import { mentorProfileFacts, type MentorProfileFact } from "./mentor-profile.events";
import type { FINDINGS, OBSERVATIONS } from "./mentor-profile.policies";
import { evolve, type Mentor, type MentorState } from "./mentor-profile.state";

export type MentorProfileCommand =
  | {
      readonly type: "open-mentor-profile";
      readonly mentorId: string;
      readonly programmeId: string;
      readonly organisationName: string;
      readonly name: string;
      readonly email: string;
    }
  | { readonly type: "state-skills"; readonly skills: Mentor["skills"] }
  | {
      readonly type: "observe-mentor";
      readonly what: (typeof OBSERVATIONS)[number];
      readonly finding: (typeof FINDINGS)[number];
      readonly note?: string | undefined;
    }
  | { readonly type: "record-mentor-training"; readonly training: string; readonly hours: number }
  | { readonly type: "name-supervisor"; readonly supervisorName: string }
  | { readonly type: "set-mentor-capacity"; readonly to: number; readonly reason: string }
  | { readonly type: "take-relationship"; readonly relationshipId: string }
  | { readonly type: "lapse-taking"; readonly relationshipId: string }
  | { readonly type: "release-mentor"; readonly relationshipId: string; readonly reason: string };

export type MentorProfileRefusal =
  | "programme-unknown"
  | "programme-closed"
  | "mentor-unknown"
  | "mentor-not-ready"
  | "mentor-changed-too-often"
  | "mentor-capacity-reached"
  | "capacity-below-use"
  | "relationship-elsewhere"
  | "relationship-over"
  | "relationship-carried";

export interface MentorProfileGiven {
  readonly programme?: "absent" | "open" | "closed";
  /** The programme of the relationship to take; undefined where nothing is known of it. */
  readonly relationshipIn?: string | undefined;
  /** It needs no mentor any more: of its end it was heard already, and its place would never be given back. */
  readonly over?: boolean;
  /** The mentor who carries it, the first where two were given it at once; when it ends, a place is given back to one. */
  readonly carriedBy?: string | undefined;
  /** How many places decisions have promised to other mentees than the one in question. */
  readonly promised?: number;
}

type Decided = Decision<MentorProfileFact, MentorProfileRefusal>;
type Command<Type extends MentorProfileCommand["type"]> = Extract<MentorProfileCommand, { type: Type }>;

const ids = ({ mentorId, programmeId }: Mentor) => ({ mentorId, programmeId });
const last = <Item>(items: readonly Item[]): Item | undefined => items.at(-1);

const opened = (
  { type: _type, ...profile }: Command<"open-mentor-profile">,
  state: MentorState,
  { programme = "absent", newId }: MentorProfileGiven & Circumstances,
): Decided => {
  if (state.status !== "absent") return accept();
  if (programme === "absent") return refuse("programme-unknown");
  if (programme === "closed") return refuse("programme-closed");
  return accept({ type: "enrolment.mentor-profile-opened", data: { ...profile, personId: newId(1) } });
};

/** ENR-14: the limit is decided here, at an exact revision of the mentor's own stream, so that it holds when two race. */
const taken = (
  { relationshipId }: Command<"take-relationship">,
  state: Mentor,
  { relationshipIn, over = false, carriedBy, promised = 0 }: MentorProfileGiven,
): Decided => {
  if (state.taken.includes(relationshipId)) return accept();
  if (relationshipIn !== state.programmeId) return refuse("relationship-elsewhere");
  if (over) return refuse("relationship-over");
  if (last(state.observed)?.finding === "not-yet") return refuse("mentor-not-ready");
  const { capacity } = state;
  if (state.taken.length + promised >= capacity) return refuse("mentor-capacity-reached", { capacity });
  if (carriedBy && carriedBy !== state.mentorId) return refuse("relationship-carried");
  const data = { ...ids(state), relationshipId, capacity, taken: state.taken.length + 1 };
  return accept({ type: "enrolment.mentor-profile-relationship-taken", data });
};

const givenBack = (relationshipId: string, reason: string, state: Mentor): Decided => {
  if (!state.taken.includes(relationshipId)) return accept();
  const data = { ...ids(state), relationshipId, reason, taken: state.taken.length - 1 };
  return accept({ type: "enrolment.mentor-profile-relationship-released", data });
};

/**
 * GEN-4: each taking looks at who carries the relationship, and whether it has ended, before it is written; of two at once, and of
 * one at the moment of the end, what the log has second falls through.
 */
const lapsed = (
  { relationshipId }: Command<"lapse-taking">,
  state: Mentor,
  { over = false, carriedBy = state.mentorId }: MentorProfileGiven,
): Decided => {
  if (over) return givenBack(relationshipId, "relationship-over", state);
  return carriedBy === state.mentorId ? accept() : givenBack(relationshipId, "relationship-carried", state);
};

const capacitySet = (
  { to, reason }: Command<"set-mentor-capacity">,
  state: Mentor,
  { promised = 0 }: MentorProfileGiven,
): Decided => {
  if (to === state.capacity) return accept();
  const taken = state.taken.length + promised;
  // A limit that is below what is used already may rise all the same.
  if (to < taken && to < state.capacity) return refuse("capacity-below-use", { taken });
  return accept({
    type: "enrolment.mentor-profile-capacity-set",
    data: { ...ids(state), from: state.capacity, to, reason },
  });
};

const GIVES_BACK: readonly MentorProfileCommand["type"][] = ["release-mentor", "lapse-taking"];

const decide = (
  command: MentorProfileCommand,
  state: MentorState,
  given: MentorProfileGiven & Circumstances,
): Decided => {
  if (command.type === "open-mentor-profile") return opened(command, state, given);
  // A place that nobody has taken, or that was given back, is no trouble of whoever hears once more that it is free.
  if (state.status === "absent") return GIVES_BACK.includes(command.type) ? accept() : refuse("mentor-unknown");
  switch (command.type) {
    case "state-skills":
      if (sameJson(command.skills, state.skills)) return accept();
      return accept({
        type: "enrolment.mentor-profile-skills-stated",
        data: { ...ids(state), skills: [...command.skills] },
      });
    case "observe-mentor": {
      const { type: _type, note, ...seen } = command;
      const observed = { ...seen, ...(note === undefined ? {} : { note }) };
      if (state.observed.some((each) => sameJson(each, observed))) return accept();
      return accept({ type: "enrolment.mentor-profile-observed", data: { ...ids(state), ...observed } });
    }
    case "record-mentor-training": {
      const { type: _type, ...training } = command;
      if (state.trained.some((each) => sameJson(each, training))) return accept();
      return accept({ type: "enrolment.mentor-profile-trained", data: { ...ids(state), ...training } });
    }
    case "name-supervisor": {
      const data = { ...ids(state), supervisorId: given.newId(1), supervisorName: command.supervisorName };
      return accept({ type: "enrolment.mentor-profile-supervised", data });
    }
    case "set-mentor-capacity":
      return capacitySet(command, state, given);
    case "take-relationship":
      return taken(command, state, given);
    case "lapse-taking":
      return lapsed(command, state, given);
    case "release-mentor":
      return givenBack(command.relationshipId, command.reason, state);
    default:
      return exhausted(command);
  }
};

/** A mentor's profile shows each time that the mentor was seen at work or trained. */
export const MOST_FACTS = 500;
/** The relationships a mentor carries have a limit of their own. */
const CARRIES: readonly MentorProfileCommand["type"][] = ["take-relationship", ...GIVES_BACK];

/** ENR-14: mentors are chosen and prepared, and carry no more than they can. */
export const mentorProfileDecider: Decider<
  MentorProfileCommand,
  MentorState,
  MentorProfileFact,
  MentorProfileRefusal,
  MentorProfileGiven
> = bounded(
  { initial: { status: "absent" }, decide, evolve },
  { most: MOST_FACTS, code: "mentor-changed-too-often", spares: ({ type }) => CARRIES.includes(type) },
);

export const mentorProfile = noun({
  context: "enrolment",
  name: "mentor-profile",
  facts: mentorProfileFacts,
  decider: mentorProfileDecider,
  stateVersion: 1,
  scopeOf: (state, tenant) =>
    state.status === "absent" ? undefined : { funder: tenant, programme: state.programmeId },
});
