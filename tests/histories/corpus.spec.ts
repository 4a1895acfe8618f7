import type { Envelope } from "@sankofa/kernel/envelope";
import { fact } from "@sankofa/kernel/fact";
import type { Noun } from "@sankofa/kernel/manifest";
import { guestbookNoun } from "@sankofa/testing/sample/guestbook.rules";
import { contexts } from "../../apps/platform/src/composition";
import { corpusFaults, grown, readCorpus, type Corpus, type Kept } from "./corpus";

const nouns = contexts.flatMap((room) => room.nouns);

describe("every fact that was ever written", () => {
  const corpus = readCorpus();

  test("is read in its present version, fits its schema and folds to the state it folded to", () => {
    expect(corpusFaults(nouns, corpus)).toEqual([]);
  });

  test("has a sample, and the corpus lacks nothing", () => {
    expect([...grown(nouns, corpus)]).toEqual([...corpus]);
    const facts = new Set([...corpus.values()].flatMap(({ samples }) => samples.map(({ type }) => type)));
    expect([...facts].sort()).toEqual(nouns.flatMap((noun) => Object.keys(noun.facts)).sort());
  });
});

describe("a corpus of a room whose facts changed", () => {
  const SIGNED = "guestbook.guest-signed";
  const { upcasts: _none, ...first } = guestbookNoun;
  const signed = (version: number) => fact(version, guestbookNoun.facts[SIGNED]?.data.properties ?? {});
  const before: Noun = { ...first, facts: { ...guestbookNoun.facts, [SIGNED]: signed(1) } };
  const after: Noun = {
    ...before,
    facts: { ...before.facts, [SIGNED]: signed(2) },
    upcasts: { [SIGNED]: { 1: (data) => data } },
  };
  const kept = grown([before], new Map());
  const of = (corpus: Corpus): Kept => corpus.get("guestbook.book") as Kept;
  const changed = (change: Partial<Kept>): Corpus => new Map([["guestbook.book", { ...of(kept), ...change }]]);

  test("is whole as long as nothing changes", () => {
    expect(corpusFaults([before], kept)).toEqual([]);
  });

  test("lacks a sample of the new version until it is added, and keeps the old one as it was", () => {
    expect(corpusFaults([after], kept)).toEqual([`${SIGNED} version 2 has no sample; run: npm run corpus`]);
    const more = grown([after], kept);
    expect(corpusFaults([after], more)).toEqual([]);
    expect(of(more).samples.slice(0, of(kept).samples.length)).toEqual(of(kept).samples);
    expect(
      of(more)
        .samples.filter(({ type }) => type === SIGNED)
        .map(({ version }) => version),
    ).toEqual([1, 2]);
  });

  test("tells of a sample that was removed, of the last one and of one in between", () => {
    const { samples, leafHashes } = of(kept);
    expect(corpusFaults([before], changed({ samples: samples.slice(0, -1) }))).toContain(
      `sample ${samples.length - 1} of guestbook.book was removed`,
    );
    const without = changed({ samples: samples.slice(1), leafHashes: leafHashes.slice(1) });
    expect(corpusFaults([before], without)).toContain(
      "sample 0 of guestbook.book (guestbook.guest-left) stands out of its order",
    );
  });

  test("tells of a sample that was changed", () => {
    const [one, ...others] = of(kept).samples as [Envelope, ...Envelope[]];
    const other = { ...one, data: { ...one.data, cameFrom: "Elsewhere" } };
    expect(corpusFaults([before], changed({ samples: [other, ...others] }))).toContain(
      `sample 0 of guestbook.book (${SIGNED} version 1) was changed`,
    );
  });

  test("tells of an upcaster that gives what is no fact of today, that fails, or that is not pure", () => {
    let calls = 0;
    const faultsWith = (upcaster: NonNullable<Noun["upcasts"]>[string][number]): readonly string[] =>
      corpusFaults([{ ...after, upcasts: { [SIGNED]: { 1: upcaster } } }], grown([after], kept));
    expect(faultsWith(() => ({}))[0]).toContain(`${SIGNED} version 1: does not fit its present schema`);
    expect(faultsWith((data) => ({ ...data, party: (calls += 1) }))[0]).toContain("is not upcast purely");
    const failing = (): never => {
      throw new Error("no such field");
    };
    expect(faultsWith(failing)[0]).toContain("could not be taken from version 1 to 2");
  });

  test("tells of a state that became another one under the same version", () => {
    const evolve: typeof guestbookNoun.decider.evolve = (state, each) => ({
      ...guestbookNoun.decider.evolve(state, each),
      visits: 0,
    });
    const other = { ...before, decider: { ...guestbookNoun.decider, evolve } };
    expect(corpusFaults([other], kept)[0]).toContain("guestbook.book folds to another state since");
    const next = { ...other, stateVersion: 2 };
    expect(corpusFaults([next], kept)[0]).toContain("has no states of version 2");
    expect(corpusFaults([next], grown([next], kept))).toEqual([]);
  });

  test("tells of a noun and of a fact that are no more", () => {
    expect(corpusFaults([], kept)).toEqual(["guestbook.book was written once and is no noun any more"]);
    const { [SIGNED]: _gone, ...left } = before.facts;
    expect(corpusFaults([{ ...before, facts: left }], kept)[0]).toContain(`${SIGNED} version 1: is not known any more`);
  });
});
