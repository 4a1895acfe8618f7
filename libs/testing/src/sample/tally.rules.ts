import { accept, exhausted, refuse } from "@sankofa/kernel/decision";
import type { Decider } from "@sankofa/kernel/decider";
import { fact, type FactOf } from "@sankofa/kernel/fact";
import { noun } from "@sankofa/kernel/manifest";
import { field } from "@sankofa/kernel/schema";

/** The facts of the sample room's one noun. */
export const tallyFacts = {
  "tally.tally-opened": fact(1, { personId: field.id(), owner: field.personal("personId"), due: field.instant() }),
  "tally.tally-counted": fact(1, { by: field.whole(1) }),
  "tally.tally-closed": fact(1, {}),
};
export type TallyFact = FactOf<typeof tallyFacts>;

type TallyCommand =
  | { readonly type: "open"; readonly owner: string; readonly due: string }
  | { readonly type: "count"; readonly by: number }
  | { readonly type: "close" };

type TallyState = { readonly status: "absent" } | { readonly status: "open" | "closed"; readonly count: number };
type TallyRefusal = "tally-full" | "tally-closed" | "tally-absent";

export const MOST = 10;

const decider: Decider<TallyCommand, TallyState, TallyFact, TallyRefusal> = {
  initial: { status: "absent" },
  decide: (asked, state, given) => {
    if (asked.type === "open")
      return state.status === "absent"
        ? accept({ type: "tally.tally-opened", data: { personId: given.newId(1), owner: asked.owner, due: asked.due } })
        : accept();
    if (state.status === "absent") return refuse("tally-absent");
    switch (asked.type) {
      case "count":
        if (state.status === "closed") return refuse("tally-closed");
        if (state.count + asked.by > MOST) return refuse("tally-full", { most: MOST });
        return accept({ type: "tally.tally-counted", data: { by: asked.by } });
      case "close":
        return state.status === "closed" ? accept() : accept({ type: "tally.tally-closed", data: {} });
      default:
        return exhausted(asked);
    }
  },
  evolve: (state, each) => {
    const count = state.status === "absent" ? 0 : state.count;
    switch (each.type) {
      case "tally.tally-opened":
        return { status: "open", count: 0 };
      case "tally.tally-counted":
        return { status: state.status === "closed" ? "closed" : "open", count: count + each.data.by };
      case "tally.tally-closed":
        return { status: "closed", count };
      default:
        return exhausted(each);
    }
  },
};

export const tallyNoun = noun({
  context: "tally",
  name: "tally",
  facts: tallyFacts,
  decider,
  scopeOf: (state: TallyState, tenant) => (state.status === "absent" ? undefined : { funder: tenant }),
});
