import type { Instrument, Item, Section } from "./instrument.schema";

/** Who is asked, and which sections; all of them where left out. */
export interface Asked {
  readonly side: "mentor" | "mentee";
  readonly sections?: readonly string[] | undefined;
}

const forSide = (item: Item, side: Asked["side"]): Item => {
  const { bySide, ...rest } = item;
  return { ...rest, text: bySide?.[side] ?? item.text };
};

/** ASM-1: what an instrument asks of one side, worded for it; sections without an item for that side are left out. */
export const asksOf = (instrument: Instrument, { side, sections }: Asked): readonly Section[] =>
  instrument.sections
    .filter(({ section }) => sections === undefined || sections.includes(section))
    .map((section) => ({
      ...section,
      items: section.items.filter(({ only }) => only === undefined || only === side).map((item) => forSide(item, side)),
    }))
    .filter(({ items }) => items.length > 0);

/** The numbered questions: an item that is part of another one is not counted. */
export const questionsOf = (section: Section): number =>
  section.items.filter(({ partOf }) => partOf === undefined).length;
