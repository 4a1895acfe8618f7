import type { ResourceEntry } from "../../api/library";
import { useAddressFilters, type AddressFilters } from "../../parts/address-filters";

const NAMES = ["words", "topic", "population", "language", "kind"] as const;
export type LibraryFilter = (typeof NAMES)[number];

export const useLibraryFilters = (): AddressFilters<LibraryFilter> => useAddressFilters(NAMES);

const holds = (entry: ResourceEntry, words: string): boolean =>
  [entry.title, entry.about, entry.authors, entry.publisher].join(" ").toLowerCase().includes(words.toLowerCase());

/** The resources that every filter lets through. */
export const narrowed = (
  entries: readonly ResourceEntry[],
  { words, topic, population, language, kind }: AddressFilters<LibraryFilter>["chosen"],
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
