import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import { happenedOn, localDateAt, type Happened, type LocalDate } from "@sankofa/kernel/time";
import { dueOf, firstDueOn, plusPace, type DueRule } from "./cadence.due.policies";
import type { CadenceFact, Pace, Standing } from "./cadence.events";
import { absentCadence, evolveCadence, type CadenceIds, type CadenceState, type Rhythm } from "./cadence.state";

export interface CadenceRule extends DueRule {
  readonly kind: string;
  readonly metBy: readonly string[];
  readonly graceDays: number;
}

export type CadenceCommand =
  | {
      readonly type: "set-cadences";
      readonly ids: CadenceIds;
      readonly zone: string;
      readonly from: LocalDate;
      readonly until: LocalDate;
      readonly opened: Happened;
      readonly rules: readonly CadenceRule[];
    }
  | { readonly type: "meet-cadence"; readonly engagementId: Id; readonly kind: string; readonly happened: Happened }
  | { readonly type: "raise-contact-due"; readonly kind: string; readonly dueOn: LocalDate }
  | { readonly type: "raise-contact-overdue"; readonly kind: string; readonly dueOn: LocalDate }
  | { readonly type: "change-pace"; readonly kind: string; readonly pace: Pace; readonly why: string }
  | {
      readonly type: "agree-rhythm";
      readonly ids: CadenceIds;
      readonly zone: string;
      readonly rule: CadenceRule & { readonly pace: Pace };
      readonly why: string;
    }
  | { readonly type: "pause-cadences" }
  | { readonly type: "resume-cadences"; readonly happened: Happened }
  | { readonly type: "stop-cadences" };

export type CadenceCode =
  "cadence-unknown" | "cadence-stopped" | "cadence-not-recurring" | "not-due-yet" | "rhythm-not-now";

export interface CadenceGiven {
  /** Whether the relationship runs: neither on hold nor ended. */
  readonly running?: boolean;
}

type Result = Decision<CadenceFact, CadenceCode>;
type SetState = Exclude<CadenceState, { status: "absent" }>;
type Of<Type extends CadenceCommand["type"]> = Extract<CadenceCommand, { readonly type: Type }>;

const latest = (...days: readonly LocalDate[]): LocalDate => days.reduce((one, other) => (other > one ? other : one));

const setCadences = ({ ids, zone, from, until, opened, rules }: Of<"set-cadences">, state: CadenceState): Result => {
  // A memorandum signed late does not make the first contact overdue on the day it is signed.
  const since = latest(from, happenedOn(opened, zone));
  const known = state.status === "absent" ? {} : state.rhythms;
  const facts = rules
    .filter(({ kind }) => !Object.hasOwn(known, kind))
    .map((rule): CadenceFact => {
      const { kind, metBy, graceDays, pace } = rule;
      const due = dueOf(firstDueOn(rule, since, from, until), graceDays, zone);
      const data = { ...ids, kind, metBy: [...metBy], graceDays, zone, since, due, ...(pace ? { pace } : {}) };
      return { type: "scheduling.cadence-set", data };
    });
  return accept(...facts);
};

/** How a due day stands that becomes the next one: as it was raised before, if it was (SCH-8). */
const standingOf = (rhythm: Rhythm, on: LocalDate): Standing =>
  rhythm.standing === "paused" ? "paused" : (rhythm.raised[on] ?? "upcoming");

const nextAt = (rhythm: Rhythm, on: LocalDate) => ({
  due: dueOf(on, rhythm.graceDays, rhythm.zone),
  standing: standingOf(rhythm, on),
});

/**
 * A contact meets every kind that counts it. What recurs is due again a pace after the latest contact, however late that
 * one was entered; what is due once is met for good.
 */
const meet = ({ engagementId, kind: held, happened }: Of<"meet-cadence">, state: SetState): Result =>
  accept(
    ...Object.entries(state.rhythms).flatMap(([kind, rhythm]): CadenceFact[] => {
      if (!rhythm.metBy.includes(held) || rhythm.standing === "stopped" || rhythm.standing === "met") return [];
      const on = happenedOn(happened, rhythm.zone);
      if (rhythm.contacts[engagementId] === on) return [];
      const lastOn = latest(...Object.values({ ...rhythm.contacts, [engagementId]: on }));
      const data = { ...state.ids, kind, engagementId, on, lastOn };
      if (!rhythm.pace) return [{ type: "scheduling.cadence-met", data }];
      return [
        {
          type: "scheduling.cadence-met",
          data: { ...data, next: nextAt(rhythm, plusPace(latest(rhythm.since, lastOn), rhythm.pace)) },
        },
      ];
    }),
  );

/**
 * Each due day is raised once as due and once as overdue, however long the machine was off; while a contact is owed no
 * further day falls due. It became due when its day began, not when the machine noticed (GEN-1, SCH-8).
 */
const raise = (command: Of<"raise-contact-due" | "raise-contact-overdue">, state: SetState, now: string): Result => {
  const { kind, dueOn } = command;
  const rhythm = state.rhythms[kind];
  const [before, at] =
    command.type === "raise-contact-due"
      ? (["upcoming", rhythm?.due.at] as const)
      : (["due", rhythm?.due.overdueAt] as const);
  // Met, moved, paused or raised in the meantime: nothing is to be said.
  if (rhythm?.standing !== before || rhythm.due.on !== dueOn || at === undefined) return accept();
  if (now < at) return refuse("not-due-yet", { kind, dueOn });
  const data = { ...state.ids, kind, dueOn };
  return command.type === "raise-contact-due"
    ? accept({ type: "scheduling.cadence-contact-due", data, happened: at })
    : accept({ type: "scheduling.cadence-contact-overdue", data, happened: at });
};

/** The pace can be changed to suit the mentee (SCH-2). */
const changePace = ({ kind, pace, why }: Of<"change-pace">, state: SetState): Result => {
  const rhythm = state.rhythms[kind];
  if (!rhythm) return refuse("cadence-unknown", { kind }, "/kind");
  if (!rhythm.pace) return refuse("cadence-not-recurring", { kind }, "/kind");
  if (rhythm.pace.every === pace.every && rhythm.pace.unit === pace.unit) return accept();
  if (rhythm.standing === "stopped") return refuse("cadence-stopped", { kind });
  const last = latest(rhythm.since, ...Object.values(rhythm.contacts));
  const data = { ...state.ids, kind, pace, why, ...nextAt(rhythm, plusPace(last, pace)) };
  return accept({ type: "scheduling.cadence-pace-changed", data });
};

/** What an orientation meeting agrees the rhythm of; other kinds are their programme's, and their pace is changed as such. */
const AGREED_KIND = "mentoring-contact";

/**
 * What a pair agreed at its orientation meeting (REL-11): what recurs already changes its pace, and what does not begins to, counted
 * from today, for nobody is late for what was not agreed yet.
 */
const agreeRhythm = (
  { ids, zone, rule, why }: Of<"agree-rhythm">,
  state: CadenceState,
  { now, running }: Circumstances & CadenceGiven,
): Result => {
  if (running !== true) return refuse("rhythm-not-now");
  const { kind, pace, metBy, graceDays } = rule;
  if (kind !== AGREED_KIND) {
    const known = state.status === "set" && Object.hasOwn(state.rhythms, kind) ? state.rhythms[kind] : undefined;
    return refuse(known && !known.pace ? "cadence-not-recurring" : "cadence-unknown", { kind }, "/kind");
  }
  if (state.status === "set" && Object.hasOwn(state.rhythms, kind))
    return changePace({ type: "change-pace", kind, pace, why }, state);
  const since = localDateAt(now, zone);
  const due = dueOf(plusPace(since, pace), graceDays, zone);
  const data = { ...ids, kind, metBy: [...metBy], graceDays, zone, since, due, pace };
  return accept({ type: "scheduling.cadence-set", data });
};

const RUNNING: readonly string[] = ["upcoming", "due", "overdue"] satisfies readonly Standing[];

const ofEach = (
  state: SetState,
  wanted: (rhythm: Rhythm) => boolean,
  fact: (kind: string, rhythm: Rhythm) => CadenceFact,
): Result =>
  accept(
    ...Object.entries(state.rhythms)
      .filter(([, rhythm]) => wanted(rhythm))
      .map(([kind, rhythm]) => fact(kind, rhythm)),
  );

/** Nothing falls due in a pause: what would have is due a pace after it, or on the day the work is taken up again. */
const resume = ({ happened }: Of<"resume-cadences">, state: SetState): Result =>
  ofEach(
    state,
    ({ standing }) => standing === "paused",
    (kind, rhythm) => {
      const today = happenedOn(happened, rhythm.zone);
      const on = rhythm.due.on >= today ? rhythm.due.on : rhythm.pace ? plusPace(today, rhythm.pace) : today;
      const next = nextAt({ ...rhythm, standing: "upcoming" }, on);
      return { type: "scheduling.cadence-resumed", data: { ...state.ids, kind, ...next } };
    },
  );

const decide = (command: CadenceCommand, state: CadenceState, given: Circumstances & CadenceGiven): Result => {
  if (command.type === "set-cadences") return setCadences(command, state);
  if (command.type === "agree-rhythm") return agreeRhythm(command, state, given);
  // A template without cadences sets none, and then there is nothing to meet, pause or stop.
  if (state.status === "absent")
    return command.type === "change-pace" ? refuse("cadence-unknown", { kind: command.kind }) : accept();
  switch (command.type) {
    case "meet-cadence":
      return meet(command, state);
    case "raise-contact-due":
    case "raise-contact-overdue":
      return raise(command, state, given.now);
    case "change-pace":
      return changePace(command, state);
    case "pause-cadences":
      return ofEach(
        state,
        ({ standing }) => RUNNING.includes(standing),
        (kind) => ({
          type: "scheduling.cadence-paused",
          data: { ...state.ids, kind },
        }),
      );
    case "resume-cadences":
      return resume(command, state);
    case "stop-cadences":
      return ofEach(
        state,
        ({ standing }) => standing !== "stopped" && standing !== "met",
        (kind) => ({
          type: "scheduling.cadence-stopped",
          data: { ...state.ids, kind },
        }),
      );
    default:
      return exhausted(command);
  }
};

export const cadenceDecider: Decider<CadenceCommand, CadenceState, CadenceFact, CadenceCode, CadenceGiven> = {
  initial: absentCadence,
  decide,
  evolve: evolveCadence,
};
