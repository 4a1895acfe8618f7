import type { Language } from "./language";
import type { Instant } from "./time";

/** One piece of a printed document, by what it is to a reader who sees it and to one who hears it. */
export type PrintedPart = (
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "question"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  /** So many lines to write on; a reader who hears the document is told what they are for. */
  | { readonly kind: "space"; readonly lines: number; readonly meant: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
) & {
  /** Where it is written in another language than the document is: it is read out in its own. */
  readonly language?: Language;
};

/** An answer as a document: what it says, not how it looks. */
export interface Printed {
  readonly title: string;
  /** Where the title is in another language than the document. */
  readonly titleLanguage?: Language;
  readonly language: Language;
  /** When what it shows was written: the same document gives the same bytes. */
  readonly made: Instant;
  readonly parts: readonly PrintedPart[];
  /** Stands on every page. */
  readonly foot: string;
}
