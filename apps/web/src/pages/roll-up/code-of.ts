const LONGEST = 64;
const NAMELESS = "indicator";

/** Titles in other letters are told apart too: otherwise the second would become the next version of the first. */
const inLatin = (sign: string): string => (sign.codePointAt(0) ?? 0).toString(36);

/** The name for ever that follows from a title: the same title again is the next version of the same indicator. */
export const codeOf = (title: string): string =>
  title
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[\p{Letter}\p{Number}]/gu, (sign) => (/[a-z0-9]/.test(sign) ? sign : inLatin(sign)))
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, LONGEST)
    .replace(/-+$/, "") || NAMELESS;
