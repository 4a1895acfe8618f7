import { sameJson } from "@sankofa/kernel/canonical-json";
import type { Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse } from "@sankofa/kernel/decision";
import { noun, refusals } from "@sankofa/kernel/manifest";
import { changeFacts, type ChangeFact, type Measured } from "./change.events";
import { changeOf, type Compared, type Pair } from "./change.policies";
import { changeScope, type ChangeState } from "./change.state";

export interface ChangeCommand {
  readonly type: "measure-change";
  readonly of: Pick<Measured, "relationshipId" | "programmeId" | "applicationId" | "before" | "after">;
}

export type ChangeCode = "nothing-to-compare";

export interface ChangeGiven {
  /** The items both instruments ask. */
  readonly compared: readonly Compared[];
  /** One for each person who answered both. */
  readonly pairs: readonly Pair[];
}

const sameFigures = (one: Measured | undefined, other: Measured): boolean =>
  one !== undefined && one.people === other.people && sameJson(one.items, other.items);

const isOf =
  ({ before, after }: Pick<Measured, "before" | "after">) =>
  (each: Measured): boolean =>
    each.before === before && each.after === after;

/** ASM-3: measured anew whenever an answer that counts has come in, been corrected or been taken back. */
export const changeDecider: Decider<ChangeCommand, ChangeState, ChangeFact, ChangeCode, ChangeGiven> = {
  initial: { status: "absent" },
  decide: ({ of }, state, { compared, pairs }) => {
    if (pairs.length === 0) return refuse("nothing-to-compare", { before: of.before, after: of.after });
    const measured: Measured = { ...of, people: pairs.length, items: [...changeOf(compared, pairs)] };
    const last = state.status === "absent" ? undefined : state.last.find(isOf(of));
    return sameFigures(last, measured) ? accept() : accept({ type: "assessment.change-measured", data: measured });
  },
  evolve: (state, fact) => {
    switch (fact.type) {
      case "assessment.change-measured": {
        const others = state.status === "absent" ? [] : state.last.filter((each) => !isOf(fact.data)(each));
        return { status: "measured", last: [...others, fact.data] };
      }
      default:
        return exhausted(fact.type);
    }
  },
};

export const change = noun({
  context: "assessment",
  name: "change",
  facts: changeFacts,
  decider: changeDecider,
  stateVersion: 1,
  scopeOf: changeScope,
});

export const changeRefusals = refusals<ChangeCode>({
  "nothing-to-compare": { status: 409, title: "Nobody has answered both {before} and {after}" },
});
