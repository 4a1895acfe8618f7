import { sendWaiting } from "./outbox";
import { sawNews } from "./position";

const POSITIONS = "/api/v1/positions";
/** However much is written, a page asks again this seldom. */
const PACE = 1_000;

let source: EventSource | undefined;
let due: ReturnType<typeof setTimeout> | undefined;
let reached: string | undefined;

const hear = ({ data }: MessageEvent<string>): void => {
  reached = data;
  due ??= setTimeout(() => {
    due = undefined;
    sawNews(reached);
  }, PACE);
};

const connect = (): void => {
  if (document.visibilityState === "hidden") return;
  // One that was turned away, as nobody was signed in, does not connect again by itself.
  if (source && source.readyState !== EventSource.CLOSED) return;
  source = new EventSource(POSITIONS);
  source.addEventListener("position", hear);
  // The line is there, for the first time or again; how far the log has got is said on it at once.
  source.addEventListener("open", () => void sendWaiting());
};

const disconnect = (): void => {
  source?.close();
  source = undefined;
};

const look = (): void => {
  if (document.visibilityState === "hidden") return disconnect();
  connect();
  // What counts the days may read otherwise by now, though nothing was written.
  sawNews();
};

/**
 * Keeps pages fresh while they are looked at: what processes and other people write shows by itself. The browser
 * connects again after a lost line.
 */
export const goLive = (): void => {
  connect();
  document.addEventListener("visibilitychange", look);
};

/** Nobody is signed in: nothing is listened to. */
export const goQuiet = (): void => {
  disconnect();
  document.removeEventListener("visibilitychange", look);
};
