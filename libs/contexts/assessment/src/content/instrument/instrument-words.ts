import type { Instrument, InstrumentCatalogue, Item } from "./instrument.schema";

type Say = (key: string, english: string) => string;

/** A text that may be left out is given words only where there is one. */
const maybe = <Name extends string>(name: Name, key: string, text: string | undefined, say: Say) =>
  (text === undefined ? {} : { [name]: say(key, text) }) as { readonly [N in Name]?: string };

const optionWords = <Option extends { readonly value: string; readonly label: string }>(
  options: readonly Option[],
  key: string,
  say: Say,
): Option[] => options.map((option) => ({ ...option, label: say(`${key}.${option.value}`, option.label) }));

const ownWords = (item: Item, say: Say): Partial<Item> => {
  const key = `item.${item.item}`;
  if (item.type === "choice" || item.type === "scale")
    return { options: optionWords(item.options, `${key}.option`, say) };
  if (item.type === "matrix")
    return {
      options: optionWords(item.options, `${key}.option`, say),
      rows: optionWords(item.rows, `${key}.row`, say),
    } as Partial<Item>;
  if (item.type === "table")
    return {
      columns: item.columns.map((column) => ({
        ...column,
        label: say(`${key}.column.${column.column}`, column.label),
        ...(column.type === "choice"
          ? { options: optionWords(column.options, `${key}.column.${column.column}`, say) }
          : {}),
      })),
    } as Partial<Item>;
  if (item.type === "contact" && item.places)
    return {
      places: item.places.map((place) => ({ ...place, label: say(`${key}.place.${place.place}`, place.label) })),
    };
  return {};
};

const itemWords = (item: Item, say: Say): Item => {
  const key = `item.${item.item}`;
  const { bySide } = item;
  return {
    ...item,
    text: say(key, item.text),
    ...maybe("help", `${key}.help`, item.help, say),
    ...(bySide
      ? {
          bySide: {
            ...maybe("mentor", `${key}.mentor`, bySide.mentor, say),
            ...maybe("mentee", `${key}.mentee`, bySide.mentee, say),
          },
        }
      : {}),
    ...ownWords(item, say),
  } as Item;
};

/** The instrument with every text passed through `say`, under the key that catalogues of other languages give it. */
const reworded = (instrument: Instrument, say: Say): Instrument => ({
  ...instrument,
  name: say("name", instrument.name),
  purpose: say("purpose", instrument.purpose),
  source: say("source", instrument.source),
  sections: instrument.sections.map((section) => ({
    ...section,
    title: say(`section.${section.section}`, section.title),
    ...maybe("intro", `section.${section.section}.intro`, section.intro, say),
    items: section.items.map((item) => itemWords(item, say)),
  })),
});

/** An instrument in the words of a catalogue; what the catalogue lacks is said in English. */
export const wordedBy = (instrument: Instrument, catalogue: InstrumentCatalogue | undefined): Instrument =>
  catalogue
    ? { ...reworded(instrument, (key, english) => catalogue.labels[key] ?? english), language: catalogue.language }
    : instrument;

/** Every key a catalogue of another language can give words to, with the English ones. */
export const wordKeys = (instrument: Instrument): ReadonlyMap<string, string> => {
  const keys = new Map<string, string>();
  reworded(instrument, (key, english) => {
    keys.set(key, english);
    return english;
  });
  return keys;
};
