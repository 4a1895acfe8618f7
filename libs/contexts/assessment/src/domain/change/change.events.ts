import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, list, record } from "@sankofa/kernel/schema";

/** How the same people answered the same items before and after; sums of ranks, so that a mean is exact (ASM-3). */
export const changeFacts = {
  "assessment.change-measured": fact(1, {
    relationshipId: field.id(),
    programmeId: field.id(),
    applicationId: field.id(),
    before: field.code(),
    after: field.code(),
    /** Those who answered both. */
    people: field.whole(1),
    items: list(
      record({
        item: field.code(),
        /** What counts as better: more agreement, less, or neither. */
        better: field.oneOf("more", "less", "neither"),
        answered: field.whole(),
        before: field.whole(),
        after: field.whole(),
        improved: field.whole(),
        same: field.whole(),
        worsened: field.whole(),
      }),
      100,
    ),
  }),
} satisfies FactRegistry;

export type ChangeFact = FactOf<typeof changeFacts>;
export type Measured = ChangeFact["data"];
