import { Readable } from "node:stream";
import type { Position } from "@sankofa/kernel/contract";
import {
  distinctUntilChanged,
  interval,
  map,
  merge,
  startWith,
  takeUntil,
  throttleTime,
  timer,
  type Observable,
} from "rxjs";
import { cutSoon } from "./cut-soon";

/** A page asks again at most four times a second, however much is written. */
const PACE_MS = 250;
/** Proxies close what is silent; a comment keeps the line open. */
const HEARTBEAT_MS = 15_000;
/** Browsers connect again by themselves; whoever was signed out meanwhile is then refused. */
const LONGEST_MS = 10 * 60_000;

/** The positions as server-sent events, until the reader leaves, the time is up or the platform stops. */
export const positionStream = (positions$: Observable<Position>, ending$: Observable<unknown>): Readable => {
  const events$ = merge(
    positions$.pipe(
      distinctUntilChanged(),
      throttleTime(PACE_MS, undefined, { leading: true, trailing: true }),
      map((position) => `id: ${position}\nevent: position\ndata: ${position}\n\n`),
    ),
    interval(HEARTBEAT_MS).pipe(map(() => ": still here\n\n")),
  ).pipe(startWith("retry: 2000\n\n"), takeUntil(merge(ending$, timer(LONGEST_MS))));
  const stream = new Readable({ read: () => undefined });
  const subscription = events$.subscribe({
    // A reader who does not keep up loses events, not our memory: the next position says all that the lost ones did.
    next: (text) => void (stream.readableLength < 4_096 && stream.push(text)),
    error: (error: Error) => stream.destroy(error),
    complete: () => {
      stream.push(null);
      cutSoon(stream);
    },
  });
  stream.once("close", () => subscription.unsubscribe());
  return stream;
};
