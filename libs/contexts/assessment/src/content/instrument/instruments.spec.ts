import Ajv from "ajv";
import { LANGUAGES } from "@sankofa/kernel/language";
import { wordKeys } from "./instrument-words";
import { inLanguage, instrumentCatalogues, instrumentContent, instrumentOf, instruments, itemsOf } from "./instruments";

const ajv = new Ajv({ strict: false, allErrors: true });

test.each(instrumentContent.map((content) => [`${content.kind} ${content.id} v${content.version}`, content] as const))(
  "ASM-1: %s passes its schema",
  (_name, content) => {
    expect(ajv.validate(content.schema, content.data) ? [] : ajv.errors).toEqual([]);
  },
);

test("ASM-1: an item is named once in its instrument, and a version is shipped once", () => {
  for (const instrument of instruments) {
    const names = instrument.sections.flatMap(({ items }) => items.map(({ item }) => item));
    expect(new Set(names).size).toBe(names.length);
    expect(instruments.filter(({ id, version }) => id === instrument.id && version === instrument.version)).toEqual([
      instrument,
    ]);
  }
});

test("ASM-1: an item that is none of the known types does not pass", () => {
  const [shipped] = instrumentContent;
  const odd = {
    ...shipped?.data,
    sections: [{ section: "s", title: "S", items: [{ type: "guess", item: "i", required: true, text: "?" }] }],
  };
  expect(ajv.validate(shipped?.schema ?? {}, odd)).toBe(false);
});

test("ENR-6: the inception record has twelve steps in the source's order, six of them open questions", () => {
  const inception = instrumentOf("track-3-inception", 1);
  if (!inception) throw new Error("The inception record is shipped");
  expect(itemsOf(inception)).toBe(12);
  expect(inception.sections.map(({ items }) => items.map(({ type }) => type))).toEqual([
    ["statement", "statement", "statement"],
    ["text", "text", "text", "text", "text", "text"],
    ["statement", "statement", "statement"],
  ]);
});

const others = LANGUAGES.filter((language) => language !== "en");

test.each(others.flatMap((language) => instruments.map((each) => [each.id, each.version, language, each] as const)))(
  "ASM-1: %s v%d has all its words in %s, and no words without a place",
  (id, version, language, instrument) => {
    const catalogues = instrumentCatalogues.filter(
      (each) => each.instrument === id && each.version === version && each.language === language,
    );
    expect(catalogues).toHaveLength(1);
    expect(Object.keys(catalogues[0]?.labels ?? {}).sort()).toEqual([...wordKeys(instrument).keys()].sort());
  },
);

test.each(others)("ASM-1: in %s an instrument asks, counts and scores the same", (language) => {
  const bare = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (key, inner: unknown) =>
        [
          "text",
          "label",
          "title",
          "intro",
          "help",
          "name",
          "purpose",
          "source",
          "language",
          "mentor",
          "mentee",
        ].includes(key)
          ? undefined
          : inner,
      ),
    );
  for (const instrument of instruments) expect(bare(inLanguage(instrument, language))).toEqual(bare(instrument));
});
