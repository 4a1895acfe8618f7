/** A lower-case UUID, as ids are written everywhere here. */
export const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
export const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;
export const CODE = /^[a-z0-9][a-z0-9-]{0,63}$/;
export const LONGEST_TEXT = 4_000;
export const MOST_DAYS = 366;
