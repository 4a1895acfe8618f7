import type { ReportingMessage } from "@sankofa/contracts/reporting.contracts";
import { feed, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf, NOW } from "@sankofa/testing/given-when-then";
import { TERMS } from "../../domain/term/term.policies";
import { getGlossary } from "./glossary.query";
import { listTerms } from "./terms.query";
import { getLibrary } from "./library.query";
import { listResources } from "./resources.query";

const entry = (at: number, title: string, topic = "organisation") => ({
  ...{ resourceId: newIdOf(at), title, topic, about: "A guide.", kind: "tool" as const },
  ...{ populations: [], languages: ["en"] },
});
const catalogued = (at: number, title: string, topic?: string): ReportingMessage => ({
  type: "resource.catalogued",
  data: entry(at, title, topic),
});
const reason = "It moved.";

test("REP-5 the funder's own are listed by title, as they were revised last, without those withdrawn", async () => {
  const said = feed<ReportingMessage>(
    catalogued(1, "Books"),
    catalogued(2, "Accounts", "money"),
    catalogued(3, "Old list"),
    { type: "resource.revised", data: { ...entry(1, "Bookkeeping"), reason } },
    { type: "resource.withdrawn", data: { resourceId: newIdOf(3), reason } },
  );
  const titles = async (request: object) =>
    (await listResources.answer(request, readingOver(said)))?.items.map(({ title, revised }) => [title, revised]);
  expect(await titles({})).toEqual([
    ["Accounts", null],
    ["Bookkeeping", NOW],
  ]);
  expect(await titles({ topic: "money" })).toEqual([["Accounts", null]]);
  expect(await titles({ kind: "provider" })).toEqual([]);
});

test("REP-5 what ships is said in the reader's language", async () => {
  const reading = readingOver([]);
  const library = await getLibrary.answer({}, reading);
  const french = await getLibrary.answer({}, { ...reading, language: "fr" });
  expect([library?.items.length, french?.items.length]).toEqual([27, 27]);
  expect(french?.items[0]?.title).toBe(library?.items[0]?.title);
  expect(french?.items[0]?.about).toContain("communauté");
  const terms = await getGlossary.answer({}, { ...reading, language: "fr" });
  expect(terms?.items.flatMap(({ name, note }) => (note ? [name] : []))).toEqual(["Évaluation"]);
});

test("PRV-3 communities are called what they prefer, in the languages in which they said so, until that is given up", async () => {
  const of = { termId: newIdOf(4), term: "key-populations" as const, reason };
  const sex = { termId: newIdOf(5), term: "sex-workers" as const, reason };
  const said = feed<ReportingMessage>(
    { type: "term.preferred", data: { ...of, words: { en: "Our communities" } } },
    { type: "term.preferred", data: { ...of, words: { en: "Communities", fr: "Communautés" } } },
    { type: "term.preferred", data: { ...sex, words: { en: "People who sell sex" } } },
    { type: "term.given-up", data: sex },
  );
  const reading = readingOver(said);
  const words = async (language: "en" | "fr") =>
    (await listTerms.answer({}, { ...reading, language }))?.items.flatMap(({ term, word }) =>
      word === null ? [] : [[term, word]],
    );
  expect(await words("en")).toEqual([["key-populations", "Communities"]]);
  expect(await words("fr")).toEqual([["key-populations", "Communautés"]]);
  const [first, second] = (await getGlossary.answer({}, reading))?.items ?? [];
  expect(first).toMatchObject({ name: "Key populations", preferred: "Communities" });
  expect(second).toMatchObject({ preferred: null });
  const unsaid = await getGlossary.answer({}, readingOver([]));
  expect(unsaid?.items.filter(({ preferred }) => preferred !== null)).toEqual([]);
});

test("PRV-3 whatever community the library is about can be called what it prefers", async () => {
  const { items = [] } = (await getLibrary.answer({}, readingOver([]))) ?? {};
  const codes = new Set(items.flatMap(({ populations }) => populations));
  expect([...codes].sort()).toEqual(TERMS.filter((each) => each !== "key-populations").sort());
});
