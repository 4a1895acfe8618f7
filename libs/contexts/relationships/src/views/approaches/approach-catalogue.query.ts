import { query } from "@sankofa/kernel/manifest";
import { field, list, record, type Static } from "@sankofa/kernel/schema";
import { ROLE_LEVELS, type Role } from "@sankofa/kernel/scope";
import { approaches, approachWordIn } from "../../content/approaches/approaches";

const response = record({
  id: field.code(),
  version: field.whole(1),
  items: list(
    record({
      approach: field.code(),
      aliases: list(field.code(), 10),
      name: field.line(),
      definition: field.text(),
      virtual: field.code(),
      virtually: field.text(),
      scenarios: list(field.code(), 2),
      whenToUse: list(field.text()),
      steps: list(record({ step: field.code(), text: field.text() })),
      considerations: list(field.text()),
    }),
  ),
});

export class ListApproachesRequest {}

/** The catalogue holds nothing of anybody: whoever is signed in may read it. */
const EVERYBODY = Object.keys(ROLE_LEVELS) as Role[];

const numbered = (many: number, said: (at: number) => string): string[] =>
  Array.from({ length: many }, (_, index) => said(index + 1));

export const listApproaches = query<ListApproachesRequest, Static<typeof response>>({
  name: "list-approaches",
  summary: "The nine approaches: what each is, when to use it, whether from afar, its planning steps, what to consider",
  route: "GET /approaches",
  request: ListApproachesRequest,
  allow: EVERYBODY,
  views: [],
  response,
  answer: (_request, { language }) => {
    const word = approachWordIn(language);
    const items = approaches.approaches.map(
      ({ approach, aliases, virtual, scenarios, whenToUse, steps, considerations }) => ({
        approach,
        aliases,
        name: word(approach),
        definition: word(approach, "definition"),
        virtual,
        virtually: word(approach, "virtual"),
        scenarios,
        whenToUse: numbered(whenToUse, (at) => word(approach, "when", at)),
        steps: steps.map((step) => ({ step, text: word(approach, "step", step) })),
        considerations: numbered(considerations, (at) => word(approach, "consider", at)),
      }),
    );
    return Promise.resolve({ id: approaches.id, version: approaches.version, items });
  },
});
