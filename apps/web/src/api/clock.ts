let ahead = 0;

/** How far the clock of this device is before the platform's, at most: every answer says what time it is there. */
export const heardTime = (headers: Headers): void => {
  const said = Date.parse(headers.get("date") ?? "");
  if (!Number.isNaN(said)) ahead = Math.max(0, Date.now() - said);
};

/** The present moment, by whichever clock is behind: what has just happened lies in nobody's future. */
export const momentNow = (): string => new Date(Date.now() - ahead).toISOString();
