import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { DilemmaFact, Logging } from "./dilemma.events";
import { mayRead, MOST_ADVICE, type Reader } from "./dilemma.policies";
import { absentDilemma, evolveDilemma, type DilemmaState } from "./dilemma.state";

export type DilemmaCommand =
  | { readonly type: "log-dilemma"; readonly logging: Logging }
  | { readonly type: "advise-on-dilemma"; readonly advice: string }
  | { readonly type: "settle-dilemma"; readonly how: string }
  | { readonly type: "withdraw-dilemma"; readonly reason: string };

export type DilemmaCode = "dilemma-unknown" | "dilemma-withdrawn" | "dilemma-advised-too-often" | "relationship-ended";

export interface DilemmaGiven {
  /** Nothing new is begun after the end; what was asked is still answered (REL-9). */
  readonly relationshipEnded: boolean;
  /** The person who sends the command, and as what it may read this dilemma. */
  readonly personId: Id;
  readonly reader: Reader | undefined;
}

type Result = Decision<DilemmaFact, DilemmaCode>;
type Logged = Exclude<DilemmaState, { status: "absent" }>;

const onLogged = (
  command: Exclude<DilemmaCommand, { type: "log-dilemma" }>,
  state: Logged,
  { personId, reader }: DilemmaGiven,
): Result => {
  const { ids, status } = state;
  // Whoever may not read it is not told that there is something.
  if (!mayRead(reader, state.coordinatorToo)) return refuse("dilemma-unknown");
  if (command.type === "advise-on-dilemma") {
    if (status === "withdrawn") return refuse("dilemma-withdrawn");
    if (state.advice.includes(command.advice)) return accept();
    if (state.advice.length >= MOST_ADVICE) return refuse("dilemma-advised-too-often", { most: MOST_ADVICE });
    const data = { ...ids, adviserId: personId, advice: command.advice };
    return accept({ type: "relationships.dilemma-advised", data });
  }
  if (reader !== "writer") return refuse("dilemma-unknown");
  switch (command.type) {
    case "settle-dilemma":
      if (status === "withdrawn") return refuse("dilemma-withdrawn");
      if (state.how === command.how) return accept();
      return accept({ type: "relationships.dilemma-settled", data: { ...ids, how: command.how } });
    case "withdraw-dilemma":
      if (status === "withdrawn") return accept();
      return accept({ type: "relationships.dilemma-withdrawn", data: { ...ids, reason: command.reason } });
    default:
      return exhausted(command);
  }
};

const decide = (command: DilemmaCommand, state: DilemmaState, given: Circumstances & DilemmaGiven): Result => {
  if (command.type !== "log-dilemma")
    return state.status === "absent" ? refuse("dilemma-unknown") : onLogged(command, state, given);
  if (state.status !== "absent") return accept();
  if (given.relationshipEnded) return refuse("relationship-ended");
  return accept({ type: "relationships.dilemma-logged", data: command.logging });
};

export const dilemmaDecider: Decider<DilemmaCommand, DilemmaState, DilemmaFact, DilemmaCode, DilemmaGiven> = {
  initial: absentDilemma,
  decide,
  evolve: evolveDilemma,
};
