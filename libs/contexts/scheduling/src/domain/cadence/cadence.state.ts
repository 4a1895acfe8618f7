import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";
import type { LocalDate } from "@sankofa/kernel/time";
import type { CadenceFact, Due, Pace, Standing } from "./cadence.events";

/** One kind of contact and how it stands. */
export interface Rhythm {
  readonly metBy: readonly string[];
  /** Left out for what is due once. */
  readonly pace?: Pace;
  readonly graceDays: number;
  readonly zone: string;
  readonly since: LocalDate;
  readonly standing: Standing | "met" | "stopped";
  readonly due: Due;
  /** The day of every contact that was counted, so that a corrected one can be counted anew. */
  readonly contacts: Readonly<Record<Id, LocalDate>>;
  /** What was raised for which due day: a day is raised once, even where a correction makes it the next one again. */
  readonly raised: Readonly<Record<LocalDate, "due" | "overdue">>;
}

export interface CadenceIds {
  readonly relationshipId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
}

export type CadenceState =
  | { readonly status: "absent" }
  | { readonly status: "set"; readonly ids: CadenceIds; readonly rhythms: Readonly<Record<string, Rhythm>> };

export const absentCadence: CadenceState = { status: "absent" };

export const cadenceScope = (state: CadenceState, tenant: Id): Scope | undefined =>
  state.status === "absent"
    ? undefined
    : {
        funder: tenant,
        programme: state.ids.programmeId,
        application: state.ids.applicationId,
        relationship: state.ids.relationshipId,
      };

const rhythmAfter = (rhythm: Rhythm, fact: Exclude<CadenceFact, { type: "scheduling.cadence-set" }>): Rhythm => {
  switch (fact.type) {
    case "scheduling.cadence-contact-due":
      return { ...rhythm, standing: "due", raised: { ...rhythm.raised, [fact.data.dueOn]: "due" } };
    case "scheduling.cadence-contact-overdue":
      return { ...rhythm, standing: "overdue", raised: { ...rhythm.raised, [fact.data.dueOn]: "overdue" } };
    case "scheduling.cadence-met": {
      const { engagementId, on, next } = fact.data;
      return {
        ...rhythm,
        ...(next ?? { standing: "met" as const }),
        contacts: { ...rhythm.contacts, [engagementId]: on },
      };
    }
    case "scheduling.cadence-pace-changed":
      return { ...rhythm, pace: fact.data.pace, due: fact.data.due, standing: fact.data.standing };
    case "scheduling.cadence-paused":
      return { ...rhythm, standing: "paused" };
    case "scheduling.cadence-resumed":
      return { ...rhythm, due: fact.data.due, standing: fact.data.standing };
    case "scheduling.cadence-stopped":
      return { ...rhythm, standing: "stopped" };
    default:
      return exhausted(fact);
  }
};

export const evolveCadence = (state: CadenceState, fact: CadenceFact): CadenceState => {
  const { relationshipId, programmeId, applicationId, kind } = fact.data;
  if (fact.type === "scheduling.cadence-set") {
    const { metBy, pace, graceDays, zone, since, due } = fact.data;
    const rhythm: Rhythm = {
      metBy,
      ...(pace ? { pace } : {}),
      graceDays,
      zone,
      since,
      due,
      standing: "upcoming",
      contacts: {},
      raised: {},
    };
    const rhythms = state.status === "absent" ? {} : state.rhythms;
    return {
      status: "set",
      ids: { relationshipId, programmeId, applicationId },
      rhythms: { ...rhythms, [kind]: rhythm },
    };
  }
  // Part of a history may begin after the setting: nothing can be said of this kind yet.
  const rhythm = state.status === "absent" ? undefined : state.rhythms[kind];
  if (state.status === "absent" || !rhythm) return state;
  return { ...state, rhythms: { ...state.rhythms, [kind]: rhythmAfter(rhythm, fact) } };
};
