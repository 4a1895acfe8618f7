/** A lower-case UUID, as ids are written everywhere here. */
export const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** A short name from a closed or configured list. */
export const CODE = /^[a-z0-9][a-z0-9-]{0,63}$/;
export const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;
export const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
/** An instant with milliseconds, or a local date with its zone, e.g. `2026-03-03[Africa/Nairobi]`. */
export const HAPPENED = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\.\d{3}Z|\[[A-Za-z0-9_+\-/]{1,60}\])$/;
/**
 * An address of the web; what else a browser would open, such as a script, is none. A telephone writes the first letter large: said
 * without a flag, for what is made of patterns (OpenAPI, forms) knows none.
 */
export const WEB_LINK = /^[Hh][Tt][Tt][Pp][Ss]?:\/\/\S{1,2000}$/;

export const LONGEST_LINE = 300;
export const LONGEST_TEXT = 4_000;
