import type { DraftContent } from "../api/drafts";

/** One answer that two devices have given differently since they last agreed. */
export interface Clash {
  readonly field: string;
  readonly mine: readonly string[];
  readonly other: readonly string[];
}

const EMPTY: readonly string[] = [];

/** A field nobody has touched, one that was emptied, and a box that is not ticked say the same. */
const said = (content: DraftContent, field: string): readonly string[] =>
  (content[field] ?? EMPTY).some((value) => value !== "") ? (content[field] ?? EMPTY) : EMPTY;

const alike = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value, at) => value === other[at]);

const fieldsOf = (...contents: readonly DraftContent[]): readonly string[] => [
  ...new Set(contents.flatMap((content) => Object.keys(content))),
];

/** The fields in which two drafts differ. */
export const differing = (one: DraftContent, other: DraftContent): readonly string[] =>
  fieldsOf(one, other).filter((field) => !alike(said(one, field), said(other, field)));

/**
 * Two devices' drafts in one, answer by answer: where only one of them has changed what both began with, its word stands. Where
 * both have, this device's stands and a person decides.
 */
export const mergedDrafts = (
  base: DraftContent,
  mine: DraftContent,
  other: DraftContent,
): { readonly content: DraftContent; readonly clashes: readonly Clash[] } => {
  const content: Record<string, readonly string[]> = { ...mine };
  const clashes: Clash[] = [];
  for (const field of differing(mine, other)) {
    const [before, here, there] = [said(base, field), said(mine, field), said(other, field)];
    if (alike(here, before)) content[field] = other[field] ?? EMPTY;
    else if (!alike(there, before)) clashes.push({ field, mine: here, other: there });
  }
  return { content, clashes };
};
