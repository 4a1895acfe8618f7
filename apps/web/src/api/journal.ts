/** Answers about whom the mentor met, and what partners have committed themselves to. */
export const ENTRY_KINDS = ["government", "organisation", "line-manager", "field-visit"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface JournalEntry {
  readonly entryId: string;
  readonly on: string;
  readonly kind: EntryKind;
  readonly partner: string;
  readonly keyPoints: string;
  readonly agreements: string | null;
  readonly gaps: string | null;
  readonly communitySaid: string | null;
  readonly takeaway: string | null;
  readonly withdrawn: boolean;
  readonly changes: readonly { readonly on: string; readonly withdrawn: boolean; readonly reason: string }[];
}

export interface Commitment {
  readonly commitmentId: string;
  readonly partner: string;
  readonly what: string;
  readonly source: string;
  readonly dueOn: string | null;
  readonly status: "open" | "kept" | "broken" | "withdrawn";
  readonly overdue: boolean;
  readonly steps: readonly { readonly on: string; readonly step: string; readonly text: string | null }[];
}
