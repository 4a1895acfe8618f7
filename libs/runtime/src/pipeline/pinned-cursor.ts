import type { Position } from "@sankofa/kernel/contract";
import { START } from "@sankofa/ports/event-store";
import { BadCursor } from "@sankofa/ports/read-models";

/** As of which position a list is read, and after which of its rows. */
interface Place {
  readonly at?: Position;
  readonly cursor?: string;
}

/**
 * A list as of a moment goes on as of the position of its first page, which its cursors begin with: a moment that is still to come means
 * another position as soon as somebody has written.
 */
export const placeIn = (at: Position | undefined, cursor: string | undefined): Place => {
  if (!cursor) return at === undefined ? {} : { at };
  if (at === undefined) return { cursor };
  const first = cursor.slice(0, START.length);
  if (!/^\d{20}$/.test(first) || first > at) throw new BadCursor();
  return { at: first, cursor: cursor.slice(START.length) };
};

/** The cursor with which it goes on. */
export const pinnedCursor = (at: Position | undefined, next: string | null): string | null =>
  next === null || at === undefined ? next : at + next;
