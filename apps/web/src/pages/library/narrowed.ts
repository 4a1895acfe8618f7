import type { ResourceEntry } from "../../api/library";
export type LibraryFilter = "words" | "topic" | "population" | "language" | "kind";

const holds = (entry: ResourceEntry, words: string): boolean =>
  [entry.title, entry.about, entry.authors, entry.publisher].join(" ").toLowerCase().includes(words.toLowerCase());

/** The resources that every filter lets through. */
export const narrowed = (
  entries: readonly ResourceEntry[],
  { words, topic, population, language, kind }: Readonly<Partial<Record<LibraryFilter, string>>>,
): readonly ResourceEntry[] =>
  entries.filter(
    (entry) =>
      (topic === undefined || entry.topic === topic) &&
      (kind === undefined || entry.kind === kind) &&
      (population === undefined || entry.populations.includes(population)) &&
      (language === undefined || entry.languages.includes(language)) &&
      (words === undefined || holds(entry, words.trim())),
  );

/** Those of each topic together, topics in the order in which they first come. */
export const byTopic = (
  entries: readonly ResourceEntry[],
): readonly (readonly [topic: string, entries: readonly ResourceEntry[]])[] => {
  const topics = new Map<string, ResourceEntry[]>();
  for (const entry of entries) topics.set(entry.topic, [...(topics.get(entry.topic) ?? []), entry]);
  return [...topics];
};
