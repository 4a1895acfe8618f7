import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { fold } from "@sankofa/kernel/decider";
import type { AnyFact } from "@sankofa/kernel/fact";
import type { Noun } from "@sankofa/kernel/manifest";
import { SUBJECT } from "@sankofa/kernel/schema";
import { openSqliteKeyVault } from "@sankofa/key-vault-sqlite";
import type { KeyVault } from "@sankofa/ports/key-vault";
import { FactCodec, openFact, sealFact, type Keys } from "@sankofa/privacy/fact-codec";
import { FOREIGN_ID, sampleOf, type SampledSchema } from "@sankofa/testing/samples";
import { contexts } from "../../apps/platform/src/composition";
import { TENANT } from "./corpus-samples";

const nouns = contexts.flatMap((room) => room.nouns).filter(({ stateVersion }) => stateVersion !== undefined);

// Few of each, so that the same person, record and name come again and again.
const IDS = [FOREIGN_ID, "0190f00d-0000-7000-8000-00000000f00e", "0190f00d-0000-7000-8000-00000000f00f"];
const NAMES = ["Ama Mensah", "Kofi Boateng", "Esi Owusu"];

type Schema = SampledSchema & { readonly [SUBJECT]?: string };

/** Values of a schema's form. */
const valuesOf = (schema: Schema): fc.Arbitrary<unknown> => {
  if (schema[SUBJECT] !== undefined) return fc.constantFrom(...NAMES);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(valuesOf));
  switch (schema.type) {
    case "string":
      return new RegExp(schema.pattern ?? "^$").test(FOREIGN_ID)
        ? fc.constantFrom(...IDS)
        : fc.constant(sampleOf(schema));
    case "boolean":
      return fc.boolean();
    case "array":
      return fc.array(valuesOf(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: 3 });
    case "object": {
      const members = Object.entries(schema.properties ?? {}).map(([name, each]) => [name, valuesOf(each)]);
      return fc.record(Object.fromEntries(members) as Record<string, fc.Arbitrary<unknown>>, {
        requiredKeys: [...(schema.required ?? [])],
        noNullPrototype: true,
      });
    }
    default:
      return fc.constant(sampleOf(schema));
  }
};

const factsOf = ({ facts }: Noun): fc.Arbitrary<readonly AnyFact[]> => {
  const [first, ...others] = Object.entries(facts).map(([type, { data }]) =>
    valuesOf(data as Schema).map((value): AnyFact => ({ type, data: value })),
  );
  if (!first) throw new Error("a noun without facts");
  // Most histories begin with the first fact of their noun; without it the others say nothing.
  return fc.tuple(first, fc.array(fc.oneof(first, ...others), { maxLength: 12 })).map(([one, more]) => [one, ...more]);
};

describe("PRV-1 a snapshot's state may be folded sealed, because opening what was folded gives what folding the opened gives", () => {
  const folder = mkdtempSync(join(tmpdir(), "sealed-"));
  let vault: KeyVault;
  let keys: Keys;
  beforeAll(async () => {
    vault = await openSqliteKeyVault({ file: join(folder, "keys.db"), masterKeyFile: join(folder, "master.key") });
    keys = await vault.ensure(TENANT, IDS);
  });
  afterAll(async () => {
    await vault.close();
    rmSync(folder, { recursive: true });
  });

  const holdsFor = (noun: Noun): Promise<void> => {
    const codec = new FactCodec(vault, (type) => noun.facts[type]);
    const schemaOf = ({ type }: AnyFact) => noun.facts[type]?.data ?? {};
    const { evolve, initial } = noun.decider;
    const property = fc.asyncProperty(factsOf(noun), fc.nat(12), async (clear, split) => {
      const sealed = clear.map((each) => ({ ...each, data: sealFact(schemaOf(each), TENANT, each.data, keys) }));
      const opened = sealed.map((each) => ({ ...each, data: openFact(schemaOf(each), TENANT, each.data, keys) }));
      const kept: unknown = JSON.parse(JSON.stringify(fold(noun.decider, sealed.slice(0, split))));
      expect(NAMES.filter((name) => JSON.stringify(kept).includes(name))).toEqual([]);
      const state = await codec.openState(TENANT, fold({ evolve, initial: kept }, sealed.slice(split)));
      expect(state).toStrictEqual(fold({ evolve, initial }, opened));
    });
    return fc.assert(property, { numRuns: 150 });
  };

  test.each(nouns.map((noun) => [`${noun.context}.${noun.name}`, noun] as const))("%s", (_name, noun) =>
    holdsFor(noun),
  );

  test("and a noun that compares names, or makes a text of one, is caught", async () => {
    const book = nouns.find(({ name }) => name === "application");
    if (!book) throw new Error("there is no application");
    const changed = (evolve: (state: never, fact: AnyFact) => unknown): Noun =>
      ({ ...book, decider: { ...book.decider, initial: {}, evolve } }) as Noun;
    const nameIn = ({ data }: AnyFact): string => String((data as { readonly name?: string }).name ?? "");
    const comparing = changed((state: object, fact) => ({ ...state, [nameIn(fact)]: true }));
    const writing = changed((state: object, fact) => ({ ...state, greeting: `Dear ${nameIn(fact)}` }));
    await expect(holdsFor(comparing)).rejects.toThrow();
    await expect(holdsFor(writing)).rejects.toThrow();
  });
});
