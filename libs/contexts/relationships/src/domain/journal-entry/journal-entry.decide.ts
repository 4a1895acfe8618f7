import { bounded } from "@sankofa/kernel/bounded";
import { canonicalJson } from "@sankofa/kernel/canonical-json";
import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import type { Happened } from "@sankofa/kernel/time";
import { timeFault } from "../relationship/relationship.times.policies";
import type { Content, JournalEntryFact, Writing } from "./journal-entry.events";
import { absentEntry, evolveEntry, type JournalEntryState } from "./journal-entry.state";

export type JournalEntryCommand =
  | { readonly type: "write-entry"; readonly writing: Writing; readonly happened?: Happened | undefined }
  | { readonly type: "correct-entry"; readonly content: Content; readonly reason: string }
  | { readonly type: "withdraw-entry"; readonly reason: string };

export type JournalEntryCode =
  | "journal-entry-unknown"
  | "journal-entry-withdrawn"
  | "journal-entry-changed-too-often"
  | "relationship-ended"
  | "happened-malformed"
  | "happened-in-future";

export interface JournalEntryGiven {
  /** What happened before the end is still written down after it (REL-9). */
  readonly relationshipEnded: boolean;
}

type Result = Decision<JournalEntryFact, JournalEntryCode>;
type Later = Exclude<JournalEntryCommand, { type: "write-entry" }>;

const onWritten = (command: Later, state: Exclude<JournalEntryState, { status: "absent" }>): Result => {
  const { reason } = command;
  const about = { ...state.ids, ...(state.factId === undefined ? {} : { corrects: state.factId }) };
  switch (command.type) {
    case "correct-entry":
      if (state.status === "withdrawn") return refuse("journal-entry-withdrawn");
      if (canonicalJson({ ...state.content }) === canonicalJson({ ...command.content })) return accept();
      return accept({
        type: "relationships.journal-entry-corrected",
        data: { ...about, ...command.content, reason },
      });
    case "withdraw-entry":
      if (state.status === "withdrawn") return accept();
      return accept({ type: "relationships.journal-entry-withdrawn", data: { ...about, reason } });
    default:
      return exhausted(command);
  }
};

const decide = (
  command: JournalEntryCommand,
  state: JournalEntryState,
  given: Circumstances & JournalEntryGiven,
): Result => {
  if (command.type !== "write-entry")
    return state.status === "absent" ? refuse("journal-entry-unknown") : onWritten(command, state);
  const fault = timeFault(command.happened, given.now);
  if (fault) return refuse(fault, {}, "/happened");
  if (state.status !== "absent") return accept();
  if (given.relationshipEnded) return refuse("relationship-ended");
  return accept({ type: "relationships.journal-entry-written", data: command.writing });
};

/** An entry shows each of its corrections. */
export const MOST_FACTS = 200;

export const journalEntryDecider: Decider<
  JournalEntryCommand,
  JournalEntryState,
  JournalEntryFact,
  JournalEntryCode,
  JournalEntryGiven
> = bounded(
  { initial: absentEntry, decide, evolve: evolveEntry },
  { most: MOST_FACTS, code: "journal-entry-changed-too-often", spares: ({ type }) => type === "withdraw-entry" },
);
