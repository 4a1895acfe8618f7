import { pino, type Logger } from "pino";

/** For work that tells of itself in other ways than a log. */
export const silentLog: Logger = pino({ level: "silent" });
