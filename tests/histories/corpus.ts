import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { leafHash } from "@sankofa/evidence/leaf-hash";
import { canonicalJson } from "@sankofa/kernel/canonical-json";
import type { Envelope } from "@sankofa/kernel/envelope";
import type { AnyFact } from "@sankofa/kernel/fact";
import { streamName } from "@sankofa/kernel/ids";
import type { Noun } from "@sankofa/kernel/manifest";
import { FOREIGN_ID } from "@sankofa/testing/samples";
import { samplesOf } from "./corpus-samples";
import { presentSamples } from "./corpus-reading";

/** What is kept of one noun: a stream of its own, with a sample of every version of every fact that was ever written. */
export interface Kept {
  readonly samples: readonly Envelope[];
  /** Of each sample, as it was when it was added. */
  readonly leafHashes: readonly string[];
  /** By version of the noun's state: digests of the state after each sample. */
  readonly states: Readonly<Record<string, readonly string[]>>;
}

/** By noun, as `<room>.<noun>`. */
export type Corpus = ReadonlyMap<string, Kept>;

const FOLDER = join(__dirname, "corpus");
const NOTHING: Kept = { samples: [], leafHashes: [], states: {} };

export const nameOf = ({ context, name }: Noun): string => `${context}.${name}`;

export const readCorpus = (folder = FOLDER): Corpus =>
  new Map(
    (existsSync(folder) ? readdirSync(folder) : []).map((file) => [
      file.slice(0, -".json".length),
      JSON.parse(readFileSync(join(folder, file), "utf8")) as Kept,
    ]),
  );

export const writeCorpus = (corpus: Corpus, folder = FOLDER): void => {
  mkdirSync(folder, { recursive: true });
  for (const [name, kept] of corpus) writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(kept, null, 1)}\n`);
};

export const digestOf = (state: unknown): string => createHash("sha256").update(canonicalJson(state)).digest("hex");

const hashOf = (sample: Envelope): string => leafHash(canonicalJson(sample));

/** Digests of the state after each sample, personal fields sealed as they are stored. */
const statesAlong = (noun: Noun, facts: readonly AnyFact[]): readonly string[] => {
  let state: unknown = noun.decider.initial;
  return facts.map((fact) => digestOf((state = noun.decider.evolve(state, fact))));
};

const stateKey = ({ stateVersion }: Noun): string => String(stateVersion ?? "none");

/** The corpus with what it lacks: samples of new facts and versions, states of new state versions. Nothing in it changes. */
export const grown = (nouns: readonly Noun[], corpus: Corpus): Corpus => {
  const next = new Map(corpus);
  for (const noun of nouns) {
    const kept = corpus.get(nameOf(noun)) ?? NOTHING;
    const samples = [...kept.samples];
    for (const [type, definition] of Object.entries(noun.facts))
      if (!samples.some((each) => each.type === type && each.version === definition.version))
        samples.push(...samplesOf(streamName(noun.context, noun.name, FOREIGN_ID), samples.length, type, definition));
    const before = kept.states[stateKey(noun)] ?? [];
    const along = statesAlong(noun, presentSamples(noun, samples).facts);
    next.set(nameOf(noun), {
      samples,
      leafHashes: [...kept.leafHashes, ...samples.slice(kept.leafHashes.length).map(hashOf)],
      states: { ...kept.states, [stateKey(noun)]: [...before, ...along.slice(before.length)] },
    });
  }
  return next;
};

/** What is wrong between the rooms as they are and what was ever written by them, in sentences. */
export const corpusFaults = (nouns: readonly Noun[], corpus: Corpus): readonly string[] => [
  ...[...corpus.keys()]
    .filter((name) => !nouns.some((noun) => nameOf(noun) === name))
    .map((name) => `${name} was written once and is no noun any more`),
  ...nouns.flatMap((noun) => {
    const kept = corpus.get(nameOf(noun)) ?? NOTHING;
    return [...missing(noun, kept), ...changed(noun, kept), ...folding(noun, kept)];
  }),
];

const missing = (noun: Noun, { samples }: Kept): readonly string[] =>
  Object.entries(noun.facts).flatMap(([type, { version: current }]) =>
    Array.from({ length: current }, (_, index) => index + 1)
      .filter((version) => !samples.some((each) => each.type === type && each.version === version))
      .map((version) => `${type} version ${version} has no sample; run: npm run corpus`),
  );

const changed = (noun: Noun, { samples, leafHashes }: Kept): readonly string[] =>
  Array.from({ length: Math.max(samples.length, leafHashes.length) }, (_, index) => index).flatMap((index) => {
    const sample = samples[index];
    const what = `sample ${index} of ${nameOf(noun)}`;
    if (!sample) return [`${what} was removed`];
    if (sample.revision !== index) return [`${what} (${sample.type}) stands out of its order`];
    return hashOf(sample) === leafHashes[index]
      ? []
      : [`${what} (${sample.type} version ${sample.version}) was changed`];
  });

const folding = (noun: Noun, { samples, states }: Kept): readonly string[] => {
  const { facts, faults } = presentSamples(noun, samples);
  if (faults.length > 0) return faults;
  const expected = states[stateKey(noun)] ?? [];
  const along = statesAlong(noun, facts);
  const at = along.findIndex((digest, index) => digest !== expected[index]);
  if (at < 0 && along.length === expected.length) return [];
  if (expected.length === 0) return [`${nameOf(noun)} has no states of version ${stateKey(noun)}; run: npm run corpus`];
  const type = samples[at]?.type ?? "a sample that is not there";
  return [
    `${nameOf(noun)} folds to another state since ${type}: give it the next stateVersion, then run: npm run corpus`,
  ];
};
