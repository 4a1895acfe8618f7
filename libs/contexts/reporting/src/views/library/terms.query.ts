import { query } from "@sankofa/kernel/manifest";
import { field, list, optional, orNull, record, type Static } from "@sankofa/kernel/schema";
import { TERMS } from "../../domain/term/term.policies";
import { preferredTermsView } from "./preferred-terms.view";
import { EVERYBODY } from "./readers.query";

const response = record({
  items: list(
    record({
      term: field.oneOf(...TERMS),
      /** In the reader's language; null where the platform's own word stands. */
      word: orNull(field.line()),
      words: record({ en: optional(field.line()), fr: optional(field.line()) }),
    }),
  ),
});

export class ListTermsRequest {}

export const listTerms = query<ListTermsRequest, Static<typeof response>>({
  name: "list-terms",
  summary: "What communities are called here, where they prefer another word than the platform's",
  route: "GET /terms",
  request: ListTermsRequest,
  allow: EVERYBODY,
  views: [preferredTermsView],
  asOf: true,
  response,
  answer: async (_request, reading) => {
    const preferred = (await reading.get(preferredTermsView, reading.tenant))?.words ?? {};
    const items = TERMS.map((term) => {
      const words = preferred[term] ?? {};
      return { term, word: words[reading.language] ?? null, words };
    });
    return { items };
  },
});
