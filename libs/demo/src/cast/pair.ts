import type { Id } from "@sankofa/kernel/ids";
import type { Instant } from "@sankofa/kernel/time";
import type { Person } from "./person";
import type { Programme } from "./programme";

/** Mentor and mentee, as their stories know them. */
export interface Pair {
  readonly id: Id;
  readonly programme: Programme;
  readonly applicationId: Id;
  readonly mentor: Person;
  readonly mentee: Person;
  status: "running" | "on-hold" | "ended";
  /** Whom to turn to on each side, as far as they are named. */
  readonly focalPoints: Id[];
  /** Another organisation that the mentor took on beside the first. */
  second?: { readonly organisationId: Id; readonly organisation: string; readonly joined: Instant };
}

/** After the end nothing more is planned. */
export const end = (pair: Pair): void => {
  pair.status = "ended";
  pair.programme.running.delete(pair.id);
};

export const isOver = (pair: Pair): boolean => pair.status === "ended";
