import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened } from "@sankofa/kernel/time";
import { timeFault } from "../relationship/relationship.times.policies";
import type { Side } from "../relationship/relationship.events";
import type { BudgetFact, Entering } from "./budget.events";
import { MOST_CORRECTIONS, MOST_ENTRIES, SIDES_OF, type CostKind } from "./budget.policies";
import {
  absentBudget,
  currencyOf,
  evolveBudget,
  type BudgetState,
  type KeptBudget,
  type KeptEntry,
} from "./budget.state";

export type BudgetCommand =
  | { readonly type: "enter-in-budget"; readonly entering: Entering; readonly happened?: Happened | undefined }
  | {
      readonly type: "correct-budget-entry";
      readonly entryId: Id;
      readonly kind?: CostKind | undefined;
      readonly minorUnits?: number | undefined;
      readonly what?: string | undefined;
      readonly reason: string;
    }
  | { readonly type: "withdraw-budget-entry"; readonly entryId: Id; readonly reason: string };

export type BudgetCode =
  | "budget-full"
  | "budget-entry-unknown"
  | "budget-entry-withdrawn"
  | "budget-entry-corrected-too-often"
  | "currency-differs"
  | "currency-unknown"
  | "worth-incomplete"
  | "entry-has-no-kind"
  | "entry-has-no-amount"
  | "side-not-yours"
  | "nothing-to-correct"
  | "relationship-ended"
  | "happened-malformed"
  | "happened-in-future";

export interface BudgetGiven {
  /** After the end nothing new is planned; costs from before it are still entered (REL-9). */
  readonly relationshipEnded: boolean;
  /** The sides the caller may speak for. */
  readonly speaksFor: readonly Side[];
}

type Given = Circumstances & BudgetGiven;
type Result = Decision<BudgetFact, BudgetCode>;
type Of<Type extends BudgetCommand["type"]> = Extract<BudgetCommand, { type: Type }>;

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

const enter = ({ entering }: Of<"enter-in-budget">, state: BudgetState, given: Given): Result => {
  const { entryId, currency, minorUnits } = entering.data;
  if (state.status === "kept" && state.entries[entryId] !== undefined) return accept();
  if (state.status === "kept" && Object.keys(state.entries).length >= MOST_ENTRIES)
    return refuse("budget-full", { most: MOST_ENTRIES });
  if (given.relationshipEnded) return refuse("relationship-ended");
  if ((currency === undefined) !== (minorUnits === undefined)) return refuse("worth-incomplete", {}, "/minorUnits");
  if (currency !== undefined && !CURRENCIES.has(currency)) return refuse("currency-unknown", { currency }, "/currency");
  const own = currencyOf(state);
  if (currency !== undefined && own !== undefined && own !== currency)
    return refuse("currency-differs", { currency: own }, "/currency");
  return accept(entering);
};

/** The fact that a later word is about, where it is known. */
const about = ({ factId }: KeptEntry) => (factId === undefined ? {} : { corrects: factId });

const correct = (command: Of<"correct-budget-entry">, state: KeptBudget, kept: KeptEntry): Result => {
  const { entryId, kind, minorUnits, what, reason } = command;
  const { said } = kept;
  if (kind === undefined && minorUnits === undefined && what === undefined) return refuse("nothing-to-correct");
  if (kind !== undefined && said.kind === undefined) return refuse("entry-has-no-kind", { entry: said.entry }, "/kind");
  if (minorUnits !== undefined && said.minorUnits === undefined)
    return refuse("entry-has-no-amount", {}, "/minorUnits");
  const right = {
    ...said,
    ...(kind === undefined ? {} : { kind }),
    ...(minorUnits === undefined ? {} : { minorUnits }),
    ...(what === undefined ? {} : { what }),
  };
  if (right.kind === said.kind && right.minorUnits === said.minorUnits && right.what === said.what) return accept();
  if (kept.corrections >= MOST_CORRECTIONS)
    return refuse("budget-entry-corrected-too-often", { most: MOST_CORRECTIONS });
  return accept({
    type: "relationships.budget-entry-corrected",
    data: {
      entryId,
      ...state.ids,
      ...right,
      ...about(kept),
      ...(said.kind === undefined ? {} : { wasKind: said.kind }),
      ...(said.minorUnits === undefined ? {} : { wasMinorUnits: said.minorUnits }),
      reason,
    },
  });
};

const onEntry = (
  command: Exclude<BudgetCommand, { type: "enter-in-budget" }>,
  state: BudgetState,
  { speaksFor }: Given,
): Result => {
  const kept = state.status === "absent" ? undefined : state.entries[command.entryId];
  if (state.status === "absent" || kept === undefined) return refuse("budget-entry-unknown", {}, "/entryId");
  const sides = SIDES_OF[kept.said.entry];
  if (!sides.some((side) => speaksFor.includes(side))) return refuse("side-not-yours", { side: sides[0] ?? "" });
  switch (command.type) {
    case "correct-budget-entry":
      return kept.withdrawn ? refuse("budget-entry-withdrawn") : correct(command, state, kept);
    case "withdraw-budget-entry": {
      if (kept.withdrawn) return accept();
      const { entryId, reason } = command;
      return accept({
        type: "relationships.budget-entry-withdrawn",
        data: { entryId, ...state.ids, ...kept.said, ...about(kept), reason },
      });
    }
    default:
      return exhausted(command);
  }
};

const decide = (command: BudgetCommand, state: BudgetState, given: Given): Result => {
  if (command.type !== "enter-in-budget") return onEntry(command, state, given);
  const fault = timeFault(command.happened, given.now);
  return fault ? refuse(fault, {}, "/happened") : enter(command, state, given);
};

export const budgetDecider: Decider<BudgetCommand, BudgetState, BudgetFact, BudgetCode, BudgetGiven> = {
  initial: absentBudget,
  decide,
  evolve: evolveBudget,
};
