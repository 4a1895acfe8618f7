export const MOST_DAYS = 366;
