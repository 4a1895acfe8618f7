import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { Ajv2020 } from "ajv/dist/2020";
import { attributesOf, type Attributes } from "@sankofa/contracts/cloud-event";
import { withoutClasses } from "@sankofa/contracts/contract-schema";
import { canonicalJson } from "@sankofa/kernel/canonical-json";
import type { ContractDefinition } from "@sankofa/kernel/contract";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { ContractFeed } from "@sankofa/runtime/feed/contract-feed";
import { House } from "@sankofa/runtime/house";
import type { Corpus } from "./corpus";

/** An event as a subscriber is handed it. */
interface Sample {
  readonly attributes: Attributes;
  readonly data: unknown;
}

/** What is kept of one public contract: the schema it was frozen with, and what facts of the corpus say in it. */
export interface Frozen {
  readonly schema: string;
  readonly samples: readonly Sample[];
}

/** By type. */
export type FrozenContracts = ReadonlyMap<string, Frozen>;

const FOLDER = join(__dirname, "published");

export const readFrozen = (folder = FOLDER): FrozenContracts =>
  new Map(
    (existsSync(folder) ? readdirSync(folder) : []).map((file) => [
      file.slice(0, -".json".length),
      JSON.parse(readFileSync(join(folder, file), "utf8")) as Frozen,
    ]),
  );

export const writeFrozen = (frozen: FrozenContracts, folder = FOLDER): void => {
  mkdirSync(folder, { recursive: true });
  for (const [type, kept] of frozen) writeFileSync(join(folder, `${type}.json`), `${JSON.stringify(kept, null, 1)}\n`);
};

const digestOf = ({ data }: ContractDefinition): string =>
  createHash("sha256").update(canonicalJson(withoutClasses(data))).digest("hex");

const publicContracts = (rooms: readonly ContextManifest[]): readonly (readonly [string, ContractDefinition])[] =>
  rooms.flatMap((room) => Object.entries(room.contracts).filter(([, { audience }]) => audience === "public"));

/** What the world hears of every fact in the corpus, as if it had been one log. */
const saidOf = (rooms: readonly ContextManifest[], corpus: Corpus, type: string): readonly Sample[] => {
  const feed = new ContractFeed(new House(rooms));
  return [...corpus.values()]
    .flatMap(({ samples }) => samples)
    .map((fact) => ({ ...fact, position: String(fact.revision).padStart(20, "0") }))
    .flatMap((fact) => feed.everythingOf(fact))
    .filter((contract) => contract.type === type)
    .map((contract) => ({ attributes: attributesOf(contract), data: contract.data }));
};

/** What was said once is said still; an attribute may have come to it. */
const says = (now: Sample, kept: Sample): boolean =>
  isDeepStrictEqual(now.data, kept.data) &&
  Object.entries(kept.attributes).every(([name, value]) => now.attributes[name] === value);

/** The frozen contracts with what they lack: new types, and what new facts say in them. Nothing in them changes. */
export const grownFrozen = (
  rooms: readonly ContextManifest[],
  corpus: Corpus,
  frozen: FrozenContracts,
): FrozenContracts => {
  const next = new Map(frozen);
  for (const [type, definition] of publicContracts(rooms)) {
    const { schema, samples } = frozen.get(type) ?? { schema: digestOf(definition), samples: [] };
    const ids = new Set(samples.map(({ attributes }) => attributes["id"]));
    const more = saidOf(rooms, corpus, type).filter(({ attributes }) => !ids.has(attributes["id"]));
    next.set(type, { schema, samples: [...samples, ...more] });
  }
  return next;
};

/** What is wrong between the public contracts as they are and as they were frozen, in sentences. */
export const frozenFaults = (
  rooms: readonly ContextManifest[],
  corpus: Corpus,
  frozen: FrozenContracts,
): readonly string[] => {
  const now = new Map(publicContracts(rooms));
  return [
    ...[...frozen.keys()].filter((type) => !now.has(type)).map((type) => `${type} was published once and is no more`),
    ...[...now].flatMap(([type, definition]) => faultsOf(type, definition, frozen.get(type), saidOf(rooms, corpus, type))),
  ];
};

const faultsOf = (
  type: string,
  definition: ContractDefinition,
  kept: Frozen | undefined,
  said: readonly Sample[],
): readonly string[] => {
  if (!kept) return [`${type} is not frozen yet; run: npm run corpus`];
  const ajv = new Ajv2020({ strict: false });
  return [
    ...(kept.schema === digestOf(definition) ? [] : [`${type} is frozen: what should say more gets the next version`]),
    ...(said.length === 0 ? [`${type} is said by no fact of the corpus`] : []),
    ...kept.samples
      .filter((sample) => !said.some((each) => says(each, sample)))
      .map(({ attributes }) => `${type} says something else of ${attributes["id"]} than it did`),
    ...said
      .filter((each) => !kept.samples.some(({ attributes }) => attributes["id"] === each.attributes["id"]))
      .map(({ attributes }) => `${type} has no sample of what ${attributes["id"]} says; run: npm run corpus`),
    ...said
      .filter(({ data }) => !ajv.validate(definition.data, data))
      .map(({ attributes }) => `${type} does not fit its schema in what ${attributes["id"]} says`),
  ];
};
