import { DONT_KNOW } from "./answers-schema";
import type { Instrument, Item, ItemOf } from "./instrument.schema";

interface Answer {
  readonly item: string;
  readonly value: unknown;
}

type Better = NonNullable<ItemOf<"scale">["better"]>;

const scales = (instrument: Instrument): readonly ItemOf<"scale">[] =>
  instrument.sections.flatMap(({ items }) => items).filter((item: Item) => item.type === "scale");

/** ASM-3: the items two instruments share, with what the later one says is better. */
export const sharedItems = (
  before: Instrument,
  after: Instrument,
): readonly { readonly item: string; readonly better: Better }[] => {
  const earlier = new Set(scales(before).map(({ item }) => item));
  return scales(after).flatMap(({ item, better }) => (better && earlier.has(item) ? [{ item, better }] : []));
};

/** Each scale's answer as a rank, from 1 for its first option; "I do not know" has none. */
export const ranksOf = (instrument: Instrument, answers: readonly Answer[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    scales(instrument).flatMap(({ item, options }) => {
      const given = answers.find((each) => each.item === item)?.value;
      const rank = given === DONT_KNOW ? 0 : options.findIndex(({ value }) => value === given) + 1;
      return rank > 0 ? [[item, rank] as const] : [];
    }),
  );
