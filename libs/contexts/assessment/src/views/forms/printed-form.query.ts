import type { Language } from "@sankofa/kernel/language";
import type { Printed, PrintedPart } from "@sankofa/kernel/printed";
import { localDateAt } from "@sankofa/kernel/time";
import type { Instrument, Item, Section } from "../../content/instrument/instrument.schema";
import type { Form } from "./form-answer.query";
import { answerOf } from "./printed-answer.query";
import { placeFor } from "./printed-place.query";
import { PRINTED_WORDS } from "./printed-words.query";
import type { Sheet } from "./forms.doc";

/** An instrument has no day of its own: without an answer the same paper is printed whenever it is asked for. */
const NO_DAY = "1970-01-01T00:00:00.000Z";

const optional = <Part>(part: Part | undefined): readonly Part[] => (part === undefined ? [] : [part]);
const paragraph = (text: string): PrintedPart => ({ kind: "paragraph", text });

/** On paper nothing appears by what was answered before: the question says when it is asked. */
const conditionOf = (item: Item, items: readonly Item[], language: Language): string | undefined => {
  const { when } = item;
  const asked = items.find((each) => each.item === when?.item);
  if (!when || !asked) return undefined;
  const words = PRINTED_WORDS[language];
  const chosen =
    typeof when.is === "boolean"
      ? words.flag(when.is)
      : "options" in asked
        ? asked.options.find(({ value }) => value === when.is)?.label
        : undefined;
  return words.only(asked.text, chosen ?? String(when.is));
};

type Body = (item: Item) => readonly PrintedPart[];

const sectionsOf = (sections: readonly Section[], language: Language, body: Body): readonly PrintedPart[] => {
  const items = sections.flatMap((section) => section.items);
  return sections.flatMap((section) => [
    { kind: "heading", text: section.title } as const,
    ...optional(section.intro).map(paragraph),
    ...section.items.flatMap((item) => [
      { kind: "question", text: item.text } as const,
      ...optional(item.help).map(paragraph),
      ...optional(conditionOf(item, items, language)).map(paragraph),
      ...body(item),
    ]),
  ]);
};

/** What was answered, without the questions that did not come up. */
const filled = (
  sections: readonly Section[],
  held: { readonly sheet: Sheet; readonly attachments: Form["attachments"] },
  language: Language,
): readonly PrintedPart[] => {
  const { sheet } = held;
  const answered = new Set([...sheet.answers, ...sheet.texts, ...sheet.contacts].map(({ item }) => item));
  const came = sections.map((section) => ({
    ...section,
    items: section.items
      .filter(({ item, when }) => when === undefined || answered.has(item))
      .map(({ when: _when, help: _help, ...item }) => item as Item),
  }));
  return sectionsOf(came, language, (item) => answerOf(item, held, language));
};

const blank = (sections: readonly Section[], language: Language): readonly PrintedPart[] =>
  sectionsOf(sections, language, (item) => placeFor(item, language));

/** ASM-8: an instrument on paper, in the order of the screen, to be filled by hand. */
export const blankForm = (instrument: Instrument, language: Language): Printed => ({
  title: instrument.name,
  language,
  made: NO_DAY,
  parts: [paragraph(instrument.purpose), ...blank(instrument.sections, language), paragraph(instrument.source)],
  foot: `${instrument.name} · ${PRINTED_WORDS[language].version(instrument.version)}`,
});

/** ASM-8: a form on paper: what was answered, or with places to write on while nothing is. */
export const printedForm = (form: Form, language: Language): Printed => {
  const { asks, sheet, submitted, zone } = form;
  const words = PRINTED_WORDS[language];
  const between = `${form.mentorOrganisation} · ${form.menteeOrganisation}`;
  return {
    title: `${asks.name} – ${form.menteeOrganisation}`,
    language,
    made: submitted?.recorded ?? NO_DAY,
    parts: [
      paragraph(asks.purpose),
      paragraph(
        `${between} · ${words.side[form.side]} · ${submitted ? words.submitted(localDateAt(submitted.recorded, zone)) : words.due(form.dueOn)}`,
      ),
      ...(sheet
        ? filled(asks.sections, { sheet, attachments: form.attachments }, language)
        : blank(asks.sections, language)),
      ...form.corrections.map(({ reason }) => paragraph(words.corrected(reason))),
      paragraph(asks.source),
    ],
    foot: `${asks.name} · ${between} · ${words.version(asks.version)}`,
  };
};
