import { remove } from "./client";

const KEY = "sankofa.leaving";

/** True where somebody signed out without a line: the platform has not heard of it yet. */
const isLeaving = (): boolean => {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
};

/** Tells the platform that the session ends; kept to be told again where it cannot be reached. */
export const leave = async (): Promise<void> => {
  try {
    localStorage.setItem(KEY, "");
  } catch {
    // Nothing is kept here: the session ends now or by its own time.
  }
  await remove("/session");
  localStorage.removeItem(KEY);
};

/** Whoever opens the pages next does not come in by a session that its owner has left. */
export const finishLeaving = async (): Promise<void> => {
  if (isLeaving()) await leave();
};
