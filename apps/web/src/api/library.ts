/** Answers of the library: what ships, what the funder added, and what the terms mean. */
export const RESOURCE_KINDS = ["document", "tool", "template", "training", "collection", "provider"] as const;

/** What a resource can be filed under: the sources' own topics, and a few that funders ask for. */
export const TOPICS = [
  "key-population-programmes",
  "partnership-and-mentoring",
  "knowledge-exchange",
  "social-and-behaviour-change",
  "mental-health",
  "hiv",
  "covid-19",
  "organisation",
  "social-norms",
  "safeguarding",
] as const;

export const POPULATIONS = [
  "sex-workers",
  "men-who-have-sex-with-men",
  "people-who-inject-drugs",
  "transgender-people",
] as const;

export const READING_LANGUAGES = ["en", "fr", "es", "pt", "sw", "ar"] as const;

export interface ResourceEntry {
  readonly title: string;
  readonly about: string;
  readonly kind: string;
  readonly topic: string;
  readonly populations: readonly string[];
  readonly languages: readonly string[];
  readonly authors?: string;
  readonly publisher?: string;
  readonly year?: number;
  readonly link?: string;
  readonly vetting?: string;
  /** Of one that ships. */
  readonly resource?: string;
  /** Of one that the funder added. */
  readonly resourceId?: string;
}

export interface GlossaryTerm {
  readonly term: string;
  readonly source: "toolkit" | "care";
  readonly name: string;
  /** What those who are meant prefer to be called, in the reader's language. */
  readonly preferred: string | null;
  readonly meaning: string;
  readonly note: string | null;
}

/** What a community is called here. */
export interface PreferredTerm {
  readonly term: string;
  /** In the reader's language; null where the platform's own word stands. */
  readonly word: string | null;
  readonly words: { readonly en?: string; readonly fr?: string };
}
