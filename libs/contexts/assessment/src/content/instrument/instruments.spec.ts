import Ajv from "ajv";
import { instrumentContent, instrumentOf, instruments, itemsOf } from "./instruments";

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
