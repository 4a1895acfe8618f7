import { sendWaiting } from "./outbox";
import { sawNews } from "./position";

const POSITIONS = "/api/v1/positions";
/** However much is written, a page asks again this seldom. */
const PACE = 1_000;
/** A line that was answered with an error is asked for again by nobody else: after some seconds, then ever more seldom. */
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 60_000;

let source: EventSource | undefined;
let due: ReturnType<typeof setTimeout> | undefined;
let reached: string | undefined;
let again: ReturnType<typeof setTimeout> | undefined;
let pause = FIRST_PAUSE;

const hear = ({ data }: MessageEvent<string>): void => {
  reached = data;
  due ??= setTimeout(() => {
    due = undefined;
    sawNews(reached);
  }, PACE);
};

/** The line is there, for the first time or again; how far the log has got is said on it at once. */
const opened = (): void => {
  pause = FIRST_PAUSE;
  void sendWaiting();
};

/** A lost line the browser takes up again; one that was refused, as a proxy does while the platform starts, it gives up. */
const lost = ({ target }: Event): void => {
  if (target !== source || source?.readyState !== EventSource.CLOSED) return;
  clearTimeout(again);
  again = setTimeout(connect, pause);
  pause = Math.min(pause * 2, LONGEST_PAUSE);
};

const connect = (): void => {
  if (document.visibilityState === "hidden") return;
  if (source && source.readyState !== EventSource.CLOSED) return;
  clearTimeout(again);
  source = new EventSource(POSITIONS);
  source.addEventListener("position", hear);
  source.addEventListener("open", opened);
  source.addEventListener("error", lost);
};

const disconnect = (): void => {
  clearTimeout(again);
  pause = FIRST_PAUSE;
  source?.close();
  source = undefined;
};

const look = (): void => {
  if (document.visibilityState === "hidden") return disconnect();
  connect();
  // What counts the days may read otherwise by now, though nothing was written.
  sawNews();
};

/** Keeps pages fresh while they are looked at: what processes and other people write shows by itself. */
export const goLive = (): void => {
  connect();
  document.addEventListener("visibilitychange", look);
};

/** Nobody is signed in: nothing is listened to. */
export const goQuiet = (): void => {
  disconnect();
  document.removeEventListener("visibilitychange", look);
};
