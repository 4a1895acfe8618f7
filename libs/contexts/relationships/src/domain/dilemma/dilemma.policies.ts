import type { Id } from "@sankofa/kernel/ids";
import { covers, type Caller, type Scope } from "@sankofa/kernel/scope";
import { personOf } from "../belonging.policies";

/** The question goes back and forth so often; then people meet. */
export const MOST_ADVICE = 20;

/** Who reads a dilemma beside whoever logged it: the programme's manager always, its coordinator where the writer says so. */
export type Reader = "writer" | "programme-manager" | "coordinator";

/** As what somebody stands to the dilemmas of a place, or to one of them by its writer. */
export const readerOf = (who: Caller, scope: Scope, writerId?: Id): Reader | undefined => {
  if (personOf(who) === writerId) return "writer";
  if (covers(who, ["programme-manager"], scope)) return "programme-manager";
  return covers(who, ["coordinator"], scope) ? "coordinator" : undefined;
};

export const mayRead = (reader: Reader | undefined, coordinatorToo: boolean): boolean =>
  reader === "writer" || reader === "programme-manager" || (reader === "coordinator" && coordinatorToo);
