import type { Position } from "@sankofa/kernel/contract";
import type { Waiting } from "./held-back";

/** How far a reader of the feed has come, and what it has not heard though it was passed. */
export interface FeedPlace {
  readonly position: Position;
  readonly waiting: readonly Waiting[];
}

const PLACE = /^[0-9A-Za-z._:/-]{1,80}(~[0-9A-Za-z._:/-]{1,120}@\d{1,9}){0,50}$/;

/** As readers are told it and bring it back: the position, and behind it the records that wait. */
export const placeText = ({ position, waiting }: FeedPlace): string =>
  [position, ...waiting.map(({ stream, revision }) => `${stream}@${revision}`)].join("~");

/** Undefined for what is no place. */
export const placeFrom = (text: string): FeedPlace | undefined => {
  if (!PLACE.test(text)) return undefined;
  const [position = "", ...records] = text.split("~");
  const waiting = records
    .map((record) => record.split("@"))
    .map(([stream = "", at]) => ({ stream, revision: Number(at) }));
  return { position, waiting };
};
