import { LANGUAGES } from "@sankofa/kernel/language";
import { WEB_LINK } from "@sankofa/kernel/patterns";
import { library, libraryIn } from "./library";

const { resources } = library;
const from = (source: string) => resources.filter((each) => each.source === source);

test("REP-5 the annex gives 18 distinct resources, in its three parts; the announcement leads to nine more", () => {
  const topics = from("annex-1").map(({ topic }) => topic);
  const many = (topic: string): number => topics.filter((each) => each === topic).length;
  expect(topics).toHaveLength(18);
  expect(["key-population-programmes", "partnership-and-mentoring", "knowledge-exchange"].map(many)).toEqual([
    11, 4, 3,
  ]);
  expect(from("announcement")).toHaveLength(9);
});

test("REP-5 each stands once, what its source lists twice too", () => {
  expect(new Set(resources.map(({ resource }) => resource)).size).toBe(resources.length);
  expect(new Set(resources.map(({ title }) => title)).size).toBe(resources.length);
});

test("REP-5 links are those that are printed: 17 in the annex, none in the announcement", () => {
  const links = from("annex-1").flatMap(({ link }) => link ?? []);
  expect(links).toHaveLength(17);
  for (const link of links) expect(link).toMatch(WEB_LINK);
  expect(from("announcement").flatMap(({ link }) => link ?? [])).toEqual([]);
});

test.each(LANGUAGES)(
  "REP-5 it is said of every resource what it is good for, and of nothing else, in %s",
  (language) => {
    expect(Object.keys(libraryIn(language).labels).sort()).toEqual(resources.map(({ resource }) => resource).sort());
  },
);
