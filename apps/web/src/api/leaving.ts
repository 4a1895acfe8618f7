import { remove } from "./client";
import { asProblem } from "./problem";

const KEY = "sankofa.leaving";

/** Their session has ended already, or is somebody else's by now. */
const HAS_LEFT: ReadonlySet<number> = new Set([401, 409]);

/** Who signed out without a line: the platform has not heard of it yet. */
const whoIsLeaving = (): string | null => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
};

/** Tells the platform that this person's session ends; kept to be told again where it cannot be reached. */
export const leave = async (who: string): Promise<void> => {
  try {
    localStorage.setItem(KEY, who);
  } catch {
    // Nothing is kept here: the session ends now or by its own time.
  }
  try {
    await remove("/session", who);
  } catch (error) {
    if (!HAS_LEFT.has(asProblem(error).details.status)) throw error;
  }
  localStorage.removeItem(KEY);
};

/** Whoever opens the pages next does not come in by a session that its owner has left. */
export const finishLeaving = async (): Promise<void> => {
  const who = whoIsLeaving();
  if (who !== null) await leave(who);
};
