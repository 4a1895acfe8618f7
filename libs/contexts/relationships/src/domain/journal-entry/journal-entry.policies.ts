/** Whom the mentor met, or where the mentor was (REL-10). */
export const ENTRY_KINDS = ["government", "organisation", "line-manager", "field-visit"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
