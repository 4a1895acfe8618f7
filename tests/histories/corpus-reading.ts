import { isDeepStrictEqual } from "node:util";
import { Ajv2020 } from "ajv/dist/2020";
import type { Envelope } from "@sankofa/kernel/envelope";
import type { AnyFact } from "@sankofa/kernel/fact";
import type { Noun } from "@sankofa/kernel/manifest";
import { openFact } from "@sankofa/privacy/fact-codec";
import { Upcasting } from "@sankofa/runtime/upcasting";
import { keys, TENANT } from "./corpus-samples";

const ajv = new Ajv2020({ strict: false });

/** The samples of a noun in the words of the present version, and what of them cannot be read so. */
export const presentSamples = (
  noun: Noun,
  samples: readonly Envelope[],
): { readonly facts: readonly AnyFact[]; readonly faults: readonly string[] } => {
  const upcasting = new Upcasting();
  upcasting.add(noun);
  const faults: string[] = [];
  const facts = samples.flatMap((sample): AnyFact[] => {
    const before = JSON.stringify(sample);
    try {
      const present = upcasting.present(sample);
      if (!present) throw new Error("is not known any more");
      if (!isDeepStrictEqual(upcasting.present(sample), present) || JSON.stringify(sample) !== before)
        throw new Error("is not upcast purely");
      requireSchema(noun, present);
      noun.decider.evolve(noun.decider.initial, present);
      return [present];
    } catch (error) {
      faults.push(`${sample.type} version ${sample.version}: ${(error as Error).message}`);
      return [];
    }
  });
  return { facts, faults };
};

/** Opened: a sealed text is longer than the text it hides may be. */
const requireSchema = ({ facts }: Noun, { type, data }: Envelope): void => {
  const schema = facts[type]?.data ?? {};
  if (!ajv.validate(schema, openFact(schema, TENANT, data, keys)))
    throw new Error(`does not fit its present schema: ${ajv.errorsText()}`);
};
