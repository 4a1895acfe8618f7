import { query } from "@sankofa/kernel/manifest";
import { field, list, optional, record, Type } from "@sankofa/kernel/schema";
import { IsIn, IsOptional, IsUUID, Matches } from "class-validator";
import { momentOf } from "../people/moment.query";
import { everythingBehind, happenings, happeningSchema, type Happening } from "../people/happenings.query";
import { HistoryRequest } from "../people/history-request.query";
import { peopleView } from "../people/people.view";
import { behind, type Behind } from "./facts-behind.project";
import { FIGURES, type FigureName } from "./figures.project";
import { narrowed, programmesSeen } from "./portfolio.query";
import { programmeFiguresView } from "./programme-figures.view";

const USUAL_LIMIT = 50;

export class FigureFactsRequest extends HistoryRequest {
  @IsIn(FIGURES)
  figure!: FigureName;

  /** One programme, or left out: all the reader may see. */
  @IsOptional()
  @IsUUID()
  programmeId?: string;

  /** One part of the number, e.g. a status, a stage or a reason. */
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/)
  part?: string;

  /** As in the portfolio: programmes with this country in their region, of this template, that run in this period. */
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  region?: string;

  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/)
  template?: string;

  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  from?: string;

  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  until?: string;
}

interface Item {
  readonly programmeId: string;
  readonly member: string;
  readonly part: string;
  readonly minutes?: number;
  readonly currency?: string;
  readonly minorUnits?: number;
  /** Whose history it is part of. */
  readonly relationshipId?: string;
  readonly applicationId?: string;
  readonly facts: readonly Happening[];
}

interface FigureFacts {
  readonly figure: FigureName;
  /** The number itself: as many items as all pages hold. */
  readonly total: number;
  /** Their time together; for contacts only. */
  readonly minutes?: number;
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** A cursor counts the items before it, written as wide as every cursor of the room. */
const cursorTo = (start: number): string => String(start).padStart(20, "0");

export const figureFacts = query<FigureFactsRequest, FigureFacts>({
  name: "figure-facts",
  summary: "The facts behind one number",
  route: "GET /figures/:figure/facts",
  request: FigureFactsRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "auditor"],
  views: [programmeFiguresView, peopleView],
  asOf: true,
  response: record({
    figure: field.oneOf(...FIGURES),
    total: field.whole(),
    minutes: optional(field.whole()),
    items: list(
      record({
        programmeId: field.id(),
        member: field.line(),
        part: field.code(),
        minutes: optional(field.whole()),
        currency: optional(field.line()),
        minorUnits: optional(field.whole()),
        relationshipId: optional(field.id()),
        applicationId: optional(field.id()),
        facts: list(happeningSchema),
      }),
    ),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
  answer: async ({ figure, part, limit = USUAL_LIMIT, cursor, ...filters }, reading) => {
    const programmes = narrowed(await programmesSeen(reading), filters);
    if (filters.programmeId !== undefined && programmes.length === 0) return undefined;
    const day = momentOf(reading).slice(0, 10);
    const all: (Behind & { readonly programmeId: string })[] = [];
    for (const { programmeId } of programmes)
      for (const each of behind(figure, await everythingBehind(reading, programmeFiguresView, programmeId), day))
        if (part === undefined || each.part === part) all.push({ ...each, programmeId });
    const start = Number(cursor ?? 0);
    const page = all.slice(start, start + limit);
    const sentences = await happenings(
      reading,
      page.flatMap(({ facts }) => facts),
    );
    const said = new Map(sentences.map((each) => [each.id, each]));
    return {
      figure,
      total: all.length,
      ...(figure === "contacts" ? { minutes: all.reduce((sum, each) => sum + (each.minutes ?? 0), 0) } : {}),
      items: page.map(({ about, ...each }) => ({
        ...each,
        ...about,
        facts: each.facts.flatMap(({ id }) => said.get(id) ?? []),
      })),
      next: start + limit < all.length ? cursorTo(start + limit) : null,
    };
  },
});
