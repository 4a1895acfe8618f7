import { query } from "@sankofa/kernel/manifest";
import { field, list, map, record, Type } from "@sankofa/kernel/schema";
import { localDateAt, type Instant } from "@sankofa/kernel/time";
import { IsUUID } from "class-validator";
import { momentOf } from "../people/moment.query";
import { moneyOf, type Money } from "./costs.project";
import {
  FIGURES,
  figuresOf,
  monthsOf,
  oldestWait,
  sparklineOf,
  totalOf,
  type Figures,
  type MonthCount,
} from "./figures.project";
import type { ProgrammeFiguresDoc } from "./programme-figures.doc";
import { programmeFiguresView } from "./programme-figures.view";

/** A programme in numbers. */
export interface ProgrammeFigures {
  readonly programmeId: string;
  readonly name: string;
  readonly template: string;
  readonly templateVersion: number;
  readonly leadOrganisation: string;
  readonly region: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly closed: boolean;
  readonly capacity: number;
  readonly oldestWait: string | null;
  /** Time spent in contacts, and in those of each kind. */
  readonly minutes: number;
  readonly minutesByKind: Readonly<Record<string, number>>;
  readonly money: readonly Money[];
  readonly figures: Figures;
  /** Contacts in each of the last twelve months. */
  readonly sparkline: readonly MonthCount[];
}

const figureSchema = record({ total: field.whole(), parts: map(field.whole()) });
export const figuresSchema = record({
  applications: figureSchema,
  waiting: figureSchema,
  seats: figureSchema,
  relationships: figureSchema,
  stages: figureSchema,
  ends: figureSchema,
  overdue: figureSchema,
  contacts: figureSchema,
  changes: figureSchema,
  health: figureSchema,
  approaches: figureSchema,
  areas: figureSchema,
  costs: figureSchema,
} satisfies Record<(typeof FIGURES)[number], unknown>);
export const sparklineSchema = list(record({ month: field.line(), contacts: field.whole() }), 12);
/** In the currency's smallest units. */
export const moneySchema = list(record({ currency: field.line(), planned: field.whole(), spent: field.whole() }));
export const instantOrNull = Type.Union([field.instant(), Type.Null()]);

export const programmeFiguresSchema = record({
  programmeId: field.id(),
  name: field.line(),
  template: field.code(),
  templateVersion: field.whole(1),
  leadOrganisation: field.line(),
  region: list(field.line()),
  from: field.localDate(),
  until: field.localDate(),
  closed: field.flag(),
  capacity: field.whole(),
  oldestWait: instantOrNull,
  minutes: field.whole(),
  minutesByKind: map(field.whole()),
  money: moneySchema,
  figures: figuresSchema,
  sparkline: sparklineSchema,
});

export const inNumbers = (doc: ProgrammeFiguresDoc, moment: Instant): ProgrammeFigures => {
  const { programmeId, name, template, templateVersion, leadOrganisation, region, from, until, closed, capacity } = doc;
  const day = localDateAt(moment, doc.zone);
  return {
    programmeId,
    name,
    template,
    templateVersion,
    leadOrganisation,
    region,
    from,
    until,
    closed,
    capacity,
    oldestWait: oldestWait(doc),
    minutes: totalOf(doc.minutes),
    minutesByKind: doc.minutes,
    money: moneyOf([doc.costs]),
    figures: figuresOf(doc, day),
    sparkline: sparklineOf(monthsOf(doc), day),
  };
};

export class ProgrammeFiguresRequest {
  @IsUUID()
  programmeId!: string;
}

export const programmeFigures = query<ProgrammeFiguresRequest, ProgrammeFigures>({
  name: "programme-figures",
  summary: "A programme in numbers, each of which opens the facts behind it",
  route: "GET /programmes/:programmeId/figures",
  request: ProgrammeFiguresRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "auditor"],
  views: [programmeFiguresView],
  asOf: true,
  response: programmeFiguresSchema,
  answer: async ({ programmeId }, reading) => {
    const doc = await reading.get(programmeFiguresView, programmeId);
    return doc && inNumbers(doc, momentOf(reading));
  },
});
