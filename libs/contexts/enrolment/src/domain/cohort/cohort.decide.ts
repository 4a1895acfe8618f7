import { noun } from "@sankofa/kernel/manifest";
import type { Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Refusal } from "@sankofa/kernel/decision";
import type { SelectionObstacle } from "../application/application.policies";
import { cohortFacts, type CohortFact } from "./cohort.events";
import { seatsTaken, type CohortState } from "./cohort.state";

export type CohortCommand =
  | {
      readonly type: "select-application";
      readonly programmeId: string;
      readonly applicationId: string;
      readonly reason: string;
    }
  | {
      readonly type: "release-seat";
      readonly programmeId: string;
      readonly applicationId: string;
      readonly reason: string;
    };

export type CohortRefusal = "cohort-full" | SelectionObstacle;

export interface CohortGiven {
  /** How many organisations the programme takes, overrides included. */
  readonly capacity?: number;
  /** Why the application could not be selected as things stand; a seat is taken only where there is nothing. */
  readonly obstacle?: Refusal<SelectionObstacle> | undefined;
}

/**
 * ENR-4, GEN-4: the last place is decided here, at an exact revision of the cohort's own stream: of two selections that
 * race for it, one appends first and the other is decided again and refused.
 */
export const cohortDecider: Decider<CohortCommand, CohortState, CohortFact, CohortRefusal, CohortGiven> = {
  initial: { status: "absent" },
  decide: (command, state, { capacity = 0, obstacle }) => {
    const taken = seatsTaken(state);
    const seat = { programmeId: command.programmeId, applicationId: command.applicationId, reason: command.reason };
    switch (command.type) {
      case "select-application":
        if (taken.includes(command.applicationId)) return accept();
        if (obstacle) return { refused: obstacle };
        if (taken.length >= capacity) return refuse("cohort-full", { limit: capacity, taken: taken.length });
        return accept({ type: "enrolment.cohort-seat-taken", data: { ...seat, capacity, taken: taken.length + 1 } });
      case "release-seat":
        if (!taken.includes(command.applicationId)) return accept();
        return accept({ type: "enrolment.cohort-seat-released", data: { ...seat, taken: taken.length - 1 } });
      default:
        return exhausted(command);
    }
  },
  evolve: (state, fact) => {
    const others = seatsTaken(state).filter((applicationId) => applicationId !== fact.data.applicationId);
    const { programmeId, applicationId } = fact.data;
    switch (fact.type) {
      case "enrolment.cohort-seat-taken":
        return { status: "seated", programmeId, taken: [...others, applicationId] };
      case "enrolment.cohort-seat-released":
        return { status: "seated", programmeId, taken: others };
      default:
        return exhausted(fact);
    }
  },
};

/** The seats of a programme; the stream carries the programme's id. */
export const cohort = noun({
  context: "enrolment",
  name: "cohort",
  facts: cohortFacts,
  decider: cohortDecider,
  stateVersion: 1,
  scopeOf: (state, tenant) =>
    state.status === "absent" ? undefined : { funder: tenant, programme: state.programmeId },
});
