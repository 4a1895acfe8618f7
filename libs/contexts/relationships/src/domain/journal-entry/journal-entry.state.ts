import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";
import { scopeWithin } from "../belonging.policies";
import type { Content, EntryIds, JournalEntryFact } from "./journal-entry.events";

export type JournalEntryState =
  | { readonly status: "absent" }
  | { readonly status: "written" | "withdrawn"; readonly ids: EntryIds; readonly content: Content };

export const absentEntry: JournalEntryState = { status: "absent" };

export const entryScope = (state: JournalEntryState, tenant: Id): Scope | undefined =>
  state.status === "absent" ? undefined : scopeWithin(state.ids, tenant);

const written = (data: EntryIds & Content & { readonly reason?: string }): JournalEntryState => {
  const { entryId, relationshipId, programmeId, applicationId, reason: _, ...content } = data;
  return { status: "written", ids: { entryId, relationshipId, programmeId, applicationId }, content };
};

export const evolveEntry = (state: JournalEntryState, fact: JournalEntryFact): JournalEntryState => {
  switch (fact.type) {
    case "relationships.journal-entry-written":
    case "relationships.journal-entry-corrected":
      return written(fact.data);
    case "relationships.journal-entry-withdrawn":
      return state.status === "absent" ? state : { ...state, status: "withdrawn" };
    default:
      return exhausted(fact);
  }
};
