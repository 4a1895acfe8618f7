import { accept, exhausted } from "@sankofa/kernel/decision";
import type { Decider } from "@sankofa/kernel/decider";
import { fact, type FactOf } from "@sankofa/kernel/fact";
import { noun } from "@sankofa/kernel/manifest";
import { field } from "@sankofa/kernel/schema";
import { guestbookUpcasts } from "./guestbook.upcast";

/** The facts of a book that grows without end, and whose visits are written down in their third way. */
export const guestbookFacts = {
  "guestbook.guest-signed": fact(3, {
    guestId: field.id(),
    name: field.personal("guestId"),
    cameFrom: field.line(),
    party: field.whole(1),
  }),
  "guestbook.guest-left": fact(1, { guestId: field.id() }),
};
export type GuestbookFact = FactOf<typeof guestbookFacts>;

type GuestbookCommand =
  | { readonly type: "sign"; readonly name: string; readonly cameFrom: string }
  | { readonly type: "leave"; readonly guestId: string };

export interface GuestbookState {
  /** How many ever came. */
  readonly visits: number;
  readonly present: readonly { readonly guestId: string; readonly name: string }[];
}

const decider: Decider<GuestbookCommand, GuestbookState, GuestbookFact, never> = {
  initial: { visits: 0, present: [] },
  decide: (asked, state, given) => {
    switch (asked.type) {
      case "sign": {
        const { name, cameFrom } = asked;
        return accept({ type: "guestbook.guest-signed", data: { guestId: given.newId(1), name, cameFrom, party: 1 } });
      }
      case "leave":
        return state.present.some(({ guestId }) => guestId === asked.guestId)
          ? accept({ type: "guestbook.guest-left", data: { guestId: asked.guestId } })
          : accept();
      default:
        return exhausted(asked);
    }
  },
  evolve: (state, each) => {
    switch (each.type) {
      case "guestbook.guest-signed": {
        const { guestId, name, party } = each.data;
        return { visits: state.visits + party, present: [...state.present, { guestId, name }] };
      }
      case "guestbook.guest-left":
        return { ...state, present: state.present.filter(({ guestId }) => guestId !== each.data.guestId) };
      default:
        return exhausted(each);
    }
  },
};

export const guestbookNoun = noun({
  context: "guestbook",
  name: "book",
  facts: guestbookFacts,
  upcasts: guestbookUpcasts,
  decider,
  stateVersion: 1,
  scopeOf: (_state: GuestbookState, tenant) => ({ funder: tenant }),
});
