/** An engagement of several days is several engagements, or one of at most a week. */
export const MOST_MINUTES = 7 * 24 * 60;
/** A time of day by a clock on the wall. */
export const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
/** Which of a thing's reminders is meant. */
export const LONGEST_KEY = 100;
