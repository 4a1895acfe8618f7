import type { PublishedEvent } from "./event";

/** `taken`: before, or before the subscription's beginning. `next`: its turn. `wait`: an earlier one is still to come. */
export type Turn = "taken" | "next" | "wait";

/**
 * Whose turn it is, from what was taken last of the event's record. A redelivery may come after what followed it: then
 * `previous` names what was not taken yet, and the event waits.
 */
export const turnOf = (
  { position, previous }: Pick<PublishedEvent, "position" | "previous">,
  last: string | undefined,
  beginning: string,
): Turn => {
  if (position <= beginning || (last !== undefined && position <= last)) return "taken";
  if (previous === undefined || previous <= beginning || (last !== undefined && previous <= last)) return "next";
  return "wait";
};
