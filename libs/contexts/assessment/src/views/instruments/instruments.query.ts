import { query, type Reading } from "@sankofa/kernel/manifest";
import { field, list, record, Type } from "@sankofa/kernel/schema";
import { ROLE_LEVELS, type Role } from "@sankofa/kernel/scope";
import { IsOptional, Matches } from "class-validator";
import { instrumentSchema, type Instrument } from "../../content/instrument/instrument.schema";
import { inLanguage, instrumentOf, instruments, itemsOf } from "../../content/instrument/instruments";
import { blankForm } from "../forms/printed-form.query";
import { instrumentsView, type InstrumentDoc } from "./instruments.view";

export class ListInstrumentsRequest {}

export class GetInstrumentRequest {
  /** The instrument's name, e.g. `track-3-inception`. */
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/)
  instrumentId!: string;

  /** The newest that is shipped where left out. */
  @IsOptional()
  @Matches(/^[1-9][0-9]{0,5}$/)
  version?: string;
}

/** Forms hold nothing of anybody: whoever is signed in may read what is asked. */
const EVERYBODY = Object.keys(ROLE_LEVELS) as Role[];

type Published = InstrumentDoc["versions"];

interface Listed {
  readonly id: string;
  readonly version: number;
  readonly kind: Instrument["kind"];
  readonly name: string;
  readonly purpose: string;
  readonly items: number;
  readonly published: Published;
}

const publishedSchema = list(
  record({
    version: field.whole(1),
    digest: field.digest(),
    published: field.instant(),
    by: field.public(Type.String()),
  }),
);

const publishedOf = async (reading: Reading, instrument: string): Promise<Published> =>
  (await reading.find(instrumentsView, { where: { instrument }, limit: 1 })).items[0]?.doc.versions ?? [];

export const listInstruments = query<ListInstrumentsRequest, { readonly items: readonly Listed[] }>({
  name: "list-instruments",
  summary: "The instruments that are shipped, and the versions this funder has published",
  route: "GET /instruments",
  request: ListInstrumentsRequest,
  allow: EVERYBODY,
  views: [instrumentsView],
  response: record({
    items: list(
      record({
        id: field.code(),
        version: field.whole(1),
        kind: field.oneOf("record", "questionnaire"),
        name: field.line(),
        purpose: field.text(),
        items: field.whole(1),
        published: publishedSchema,
      }),
    ),
  }),
  answer: async (_request, reading) => {
    const newest = instruments.filter((each) => instrumentOf(each.id) === each);
    const items = newest.map(async (each): Promise<Listed> => {
      const { id, version, kind, name, purpose } = inLanguage(each, reading.language);
      return { id, version, kind, name, purpose, items: itemsOf(each), published: await publishedOf(reading, id) };
    });
    return { items: await Promise.all(items) };
  },
});

export const getInstrument = query<
  GetInstrumentRequest,
  { readonly instrument: Instrument; readonly published: Published }
>({
  name: "get-instrument",
  summary: "An instrument with its sections and items",
  route: "GET /instruments/:instrumentId",
  request: GetInstrumentRequest,
  allow: EVERYBODY,
  views: [instrumentsView],
  print: ({ instrument }, language) => blankForm(instrument, language),
  response: record({ instrument: instrumentSchema, published: publishedSchema }),
  answer: async ({ instrumentId, version }, reading) => {
    const instrument = instrumentOf(instrumentId, version === undefined ? undefined : Number(version));
    return (
      instrument && {
        instrument: inLanguage(instrument, reading.language),
        published: await publishedOf(reading, instrumentId),
      }
    );
  },
});
