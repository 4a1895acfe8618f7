import { query, type Reading } from "@sankofa/kernel/manifest";
import { field, list, map, record } from "@sankofa/kernel/schema";
import { LOCAL_DATE } from "@sankofa/kernel/patterns";
import { IsNotBefore } from "@sankofa/requests/is-not-before";
import { IsISO8601, IsOptional, IsUUID, Matches } from "class-validator";
import { momentOf } from "../people/moment.query";
import {
  figuresSchema,
  inNumbers,
  instantOrNull,
  moneySchema,
  programmeFiguresSchema,
  sparklineSchema,
  type ProgrammeFigures,
} from "./figures.query";
import { moneyOf, type Money } from "./costs.project";
import { addedUp, monthsOf, sparklineOf, summed, type Figures, type MonthCount } from "./figures.project";
import type { ProgrammeFiguresDoc } from "./programme-figures.doc";
import { programmeFiguresView } from "./programme-figures.view";

const PAGE = 100;
/** A funder with more programmes filters them first. */
const MOST_PROGRAMMES = 1_000;

/** Filters of a portfolio, each of which narrows it. */
export class PortfolioRequest {
  /** A country of the programme's region, ISO 3166-1 alpha-2. */
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  region?: string;

  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/)
  template?: string;

  /** Programmes that run on this day or later. */
  @IsOptional()
  @Matches(LOCAL_DATE)
  @IsISO8601({ strict: true })
  from?: string;

  /** Programmes that run on this day or earlier. */
  @IsOptional()
  @Matches(LOCAL_DATE)
  @IsISO8601({ strict: true })
  @IsNotBefore("from")
  until?: string;

  @IsOptional()
  @IsUUID()
  programmeId?: string;
}

export interface Portfolio {
  /** The numbers of all programmes shown, together. */
  readonly figures: Figures;
  readonly capacity: number;
  readonly minutes: number;
  readonly minutesByKind: Readonly<Record<string, number>>;
  readonly money: readonly Money[];
  readonly oldestWait: string | null;
  readonly sparkline: readonly MonthCount[];
  readonly programmes: readonly ProgrammeFigures[];
  /** What there is to filter by, over all programmes the reader may see. */
  readonly filters: {
    readonly regions: readonly string[];
    readonly templates: readonly string[];
    readonly programmes: readonly { readonly programmeId: string; readonly name: string }[];
  };
}

/** Every programme the reader may see, by its beginning. */
export const programmesSeen = async (reading: Reading): Promise<readonly ProgrammeFiguresDoc[]> => {
  const docs: ProgrammeFiguresDoc[] = [];
  let cursor: string | undefined;
  do {
    const page = await reading.find(programmeFiguresView, { orderBy: "from", limit: PAGE, cursor });
    docs.push(...page.items.map(({ doc }) => doc));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && docs.length < MOST_PROGRAMMES);
  return docs;
};

/** The programmes that pass the filters; two periods meet where neither ends before the other begins. */
export const narrowed = (
  docs: readonly ProgrammeFiguresDoc[],
  filters: PortfolioRequest,
): readonly ProgrammeFiguresDoc[] =>
  docs.filter(
    (doc) =>
      (filters.region === undefined || doc.region.includes(filters.region)) &&
      (filters.template === undefined || doc.template === filters.template) &&
      (filters.from === undefined || doc.until >= filters.from) &&
      (filters.until === undefined || doc.from <= filters.until) &&
      (filters.programmeId === undefined || doc.programmeId === filters.programmeId),
  );

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();

export const portfolio = query<PortfolioRequest, Portfolio>({
  name: "portfolio",
  summary: "All programmes of a funder in numbers, together and one by one",
  route: "GET /portfolio",
  request: PortfolioRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "auditor"],
  views: [programmeFiguresView],
  asOf: true,
  response: record({
    figures: figuresSchema,
    capacity: field.whole(),
    minutes: field.whole(),
    minutesByKind: map(field.whole()),
    money: moneySchema,
    oldestWait: instantOrNull,
    sparkline: sparklineSchema,
    programmes: list(programmeFiguresSchema),
    filters: record({
      regions: list(field.line()),
      templates: list(field.code()),
      programmes: list(record({ programmeId: field.id(), name: field.line() })),
    }),
  }),
  answer: async (filters, reading) => {
    const seen = await programmesSeen(reading);
    const docs = narrowed(seen, filters);
    const moment = momentOf(reading);
    const programmes = docs.map((doc) => inNumbers(doc, moment));
    return {
      figures: summed(programmes.map((each) => each.figures)),
      capacity: sum(docs.map((doc) => doc.capacity)),
      minutes: sum(programmes.map((each) => each.minutes)),
      minutesByKind: addedUp(docs.map((doc) => doc.minutes)),
      money: moneyOf(docs.map((doc) => doc.costs)),
      oldestWait: programmes.flatMap((each) => each.oldestWait ?? []).sort()[0] ?? null,
      sparkline: sparklineOf(addedUp(docs.map(monthsOf)), moment),
      programmes,
      filters: {
        regions: distinct(seen.flatMap((doc) => doc.region)),
        templates: distinct(seen.map((doc) => doc.template)),
        programmes: seen.map(({ programmeId, name }) => ({ programmeId, name })),
      },
    };
  },
});
