import { Readable } from "node:stream";
import { attributesOf } from "@sankofa/contracts/cloud-event";
import { interval, merge, take, timer, type Observable } from "rxjs";
import { placeText } from "../../feed/feed-place";
import type { Published } from "../../feed/published-facts";
import { cutSoon } from "../cut-soon";

/** Proxies close what is silent; a comment keeps the line open. As often it is asked whether the reader still may. */
const HEARTBEAT_MS = 15_000;
/** Readers connect again by themselves, and go on after the last event they had. */
const LONGEST_MS = 10 * 60_000;

/** One event in the structured form of CloudEvents; its id on the line is its place on the feed. */
const lines = ({ contract, place }: Published): string =>
  `id: ${placeText(place)}\nevent: ${contract.type}\ndata: ${JSON.stringify({ ...attributesOf(contract), data: contract.data })}\n\n`;

/**
 * Events as server-sent events. Each is asked for when the reader has room for it: a slow one holds up nothing but itself.
 * Ends when the reader leaves or may read no longer, when the time is up, or when the platform stops.
 */
export const eventStream = (
  events: (signal: AbortSignal) => AsyncIterable<Published>,
  mayStill: () => Promise<boolean>,
  ending$: Observable<unknown>,
): Readable => {
  const over = new AbortController();
  const iterator = events(over.signal)[Symbol.asyncIterator]();
  let asked = false;
  const stream = new Readable({
    read: () => {
      if (asked) return;
      asked = true;
      iterator.next().then(
        ({ done, value }) => {
          asked = false;
          stream.push(done === true ? null : lines(value));
        },
        (error: Error) => stream.destroy(error),
      );
    },
  });
  stream.push("retry: 2000\n\n");
  const end = merge(ending$, timer(LONGEST_MS))
    .pipe(take(1))
    .subscribe(() => over.abort());
  over.signal.addEventListener("abort", () => cutSoon(stream));
  const beat = interval(HEARTBEAT_MS).subscribe(async () => {
    if (!(await mayStill().catch(() => true))) over.abort();
    else if (!over.signal.aborted && stream.readableLength === 0) stream.push(": still here\n\n");
  });
  stream.once("close", () => {
    end.unsubscribe();
    beat.unsubscribe();
    over.abort();
  });
  return stream;
};
