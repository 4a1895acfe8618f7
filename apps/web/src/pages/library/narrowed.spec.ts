import type { ResourceEntry } from "../../api/library";
import { byTopic, narrowed } from "./narrowed";

const entry = (title: string, change: Partial<ResourceEntry> = {}): ResourceEntry => ({
  ...{ title, about: "A guide.", kind: "tool", topic: "hiv", populations: [], languages: ["en"] },
  ...change,
});
const entries = [
  entry("Books", { topic: "organisation", languages: ["fr"] }),
  entry("Slides", { kind: "training", populations: ["sex-workers"] }),
  entry("Ledgers", { topic: "organisation", publisher: "Umoja Trust" }),
];
const titles = (found: readonly ResourceEntry[]) => found.map(({ title }) => title);

test.each([
  [{}, ["Books", "Slides", "Ledgers"]],
  [{ topic: "organisation" }, ["Books", "Ledgers"]],
  [{ topic: "organisation", language: "fr" }, ["Books"]],
  [{ population: "sex-workers" }, ["Slides"]],
  [{ kind: "tool" }, ["Books", "Ledgers"]],
  [{ words: " umoja" }, ["Ledgers"]],
  [{ words: "umoja", kind: "training" }, []],
])("REP-5 narrowed by %j it shows %j", (chosen, shown) => expect(titles(narrowed(entries, chosen))).toEqual(shown));

test("REP-5 resources stand together by topic", () => {
  expect(byTopic(entries).map(([topic, found]) => [topic, titles(found)])).toEqual([
    ["organisation", ["Books", "Ledgers"]],
    ["hiv", ["Slides"]],
  ]);
});
