import { query } from "@sankofa/kernel/manifest";
import { field, list, orNull, record, type Static } from "@sankofa/kernel/schema";
import { glossary, glossaryIn } from "../../content/glossary/glossary";
import { preferredTermsView } from "./preferred-terms.view";
import { EVERYBODY } from "./readers.query";

const response = record({
  id: field.code(),
  version: field.whole(1),
  items: list(
    record({
      term: field.code(),
      source: field.oneOf("toolkit", "care"),
      name: field.line(),
      /** What those who are meant prefer to be called (PRV-3). */
      preferred: orNull(field.line()),
      meaning: field.text(),
      /** Where the platform uses the word otherwise. */
      note: orNull(field.text()),
    }),
  ),
});

export class GetGlossaryRequest {}

export const getGlossary = query<GetGlossaryRequest, Static<typeof response>>({
  name: "get-glossary",
  summary: "The terms that the sources explain, and where the platform uses a word otherwise",
  route: "GET /glossary",
  request: GetGlossaryRequest,
  allow: EVERYBODY,
  views: [preferredTermsView],
  asOf: true,
  response,
  answer: async (_request, reading) => {
    const { labels } = glossaryIn(reading.language);
    const words = (await reading.get(preferredTermsView, reading.tenant))?.words ?? {};
    const items = glossary.terms.map(({ term, source }) => ({
      term,
      source,
      name: labels[term] ?? term,
      preferred: words[term]?.[reading.language] ?? null,
      meaning: labels[`${term}.meaning`] ?? term,
      note: labels[`${term}.note`] ?? null,
    }));
    return { id: glossary.id, version: glossary.version, items };
  },
});
