import { language } from "./words";

const names = new Intl.DisplayNames([language.formats], { type: "language" });

/** A language's name in the reader's own. */
export const languageName = (tag: string): string => names.of(tag) ?? tag;
