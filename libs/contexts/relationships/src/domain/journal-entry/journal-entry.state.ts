import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";
import { scopeWithin } from "../belonging.policies";
import type { Content, EntryIds, JournalEntryFact } from "./journal-entry.events";

export type JournalEntryState =
  | { readonly status: "absent" }
  | {
      readonly status: "written" | "withdrawn";
      readonly ids: EntryIds;
      readonly content: Content;
      /** The fact that wrote it down, for what corrects or withdraws it. */
      readonly factId?: Id;
    };

export const absentEntry: JournalEntryState = { status: "absent" };

export const entryScope = (state: JournalEntryState, tenant: Id): Scope | undefined =>
  state.status === "absent" ? undefined : scopeWithin(state.ids, tenant);

type Said = EntryIds & Content & { readonly reason?: string; readonly corrects?: Id };

const written = (data: Said, factId: Id | undefined): JournalEntryState => {
  const { entryId, relationshipId, programmeId, applicationId, reason: _, corrects: __, ...content } = data;
  return {
    status: "written",
    ids: { entryId, relationshipId, programmeId, applicationId },
    content,
    ...(factId === undefined ? {} : { factId }),
  };
};

/** A stored fact has its id; one that a decision is still being made of has none. */
type Stored = JournalEntryFact & { readonly id?: Id };

export const evolveEntry = (state: JournalEntryState, fact: Stored): JournalEntryState => {
  switch (fact.type) {
    case "relationships.journal-entry-written":
      return written(fact.data, fact.id);
    case "relationships.journal-entry-corrected":
      return written(fact.data, state.status === "absent" ? undefined : state.factId);
    case "relationships.journal-entry-withdrawn":
      return state.status === "absent" ? state : { ...state, status: "withdrawn" };
    default:
      return exhausted(fact);
  }
};
