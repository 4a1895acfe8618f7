import { query } from "@sankofa/kernel/manifest";
import { field, list, record, Type, type Static } from "@sankofa/kernel/schema";
import { glossary, glossaryIn } from "../../content/glossary/glossary";
import { EVERYBODY } from "./readers.query";

const response = record({
  id: field.code(),
  version: field.whole(1),
  items: list(
    record({
      term: field.code(),
      source: field.oneOf("toolkit", "care"),
      name: field.line(),
      meaning: field.text(),
      /** Where the platform uses the word otherwise. */
      note: Type.Union([field.text(), Type.Null()]),
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
  views: [],
  asOf: true,
  response,
  answer: (_request, { language }) => {
    const { labels } = glossaryIn(language);
    const items = glossary.terms.map(({ term, source }) => ({
      term,
      source,
      name: labels[term] ?? term,
      meaning: labels[`${term}.meaning`] ?? term,
      note: labels[`${term}.note`] ?? null,
    }));
    return Promise.resolve({ id: glossary.id, version: glossary.version, items });
  },
});
