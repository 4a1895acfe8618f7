const LONGEST = 64;
const NAMELESS = "indicator";

/** The name for ever that follows from a title: the same title again is the next version of the same indicator. */
export const codeOf = (title: string): string =>
  title
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, LONGEST)
    .replace(/-+$/, "") || NAMELESS;
