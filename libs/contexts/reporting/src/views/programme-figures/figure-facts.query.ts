import { query } from "@sankofa/kernel/manifest";
import { localDateAt } from "@sankofa/kernel/time";
import { IsNotBefore } from "@sankofa/requests/is-not-before";
import { IsIn, IsOptional, IsUUID, Matches } from "class-validator";
import { momentOf } from "../people/moment.query";
import { everythingBehind } from "../people/happenings.query";
import { HistoryRequest } from "../people/history-request.query";
import { peopleView } from "../people/people.view";
import { behindAnswer, figureFactsSchema, type FigureFacts } from "./behind-answer.query";
import { behind, inOrder, type Behind } from "./facts-behind.project";
import { FIGURES, type FigureName } from "./figures.project";
import { narrowed, programmesSeen } from "./portfolio.query";
import { programmeFiguresView } from "./programme-figures.view";

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
  @IsNotBefore("from")
  until?: string;
}

export const figureFacts = query<FigureFactsRequest, FigureFacts>({
  name: "figure-facts",
  summary: "The facts behind one number",
  route: "GET /figures/:figure/facts",
  request: FigureFactsRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "auditor"],
  views: [programmeFiguresView, peopleView],
  asOf: true,
  response: figureFactsSchema,
  answer: async ({ figure, part, limit, cursor, ...filters }, reading) => {
    const programmes = narrowed(await programmesSeen(reading), filters);
    if (filters.programmeId !== undefined && programmes.length === 0) return undefined;
    const all: (Behind & { readonly programmeId: string })[] = [];
    for (const { programmeId, zone } of programmes) {
      const day = localDateAt(momentOf(reading), zone);
      for (const each of behind(figure, await everythingBehind(reading, programmeFiguresView, programmeId), day))
        if (part === undefined || each.part === part) all.push({ ...each, programmeId });
    }
    return behindAnswer(reading, figure, inOrder(all), { limit, cursor });
  },
});
