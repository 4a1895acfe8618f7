import { command } from "@sankofa/kernel/manifest";
import { IsIn, IsOptional, IsString, Length, Matches } from "class-validator";
import { STANDARD } from "../content/indicator/indicators";
import { indicator, type IndicatorCommand } from "../domain/indicator/indicator.decide";
import { FIGURE_NAMES, type IndicatorFigure } from "../domain/indicator/indicator.policies";

const CODE = /^[a-z0-9][a-z0-9-]{0,63}$/;

export class DefineIndicatorRequest {
  /** Its name for ever, e.g. `visits-held`. */
  @Matches(CODE)
  indicator!: string;

  @IsString()
  @Length(1, 300)
  title!: string;

  @IsString()
  @Length(1, 4_000)
  definition!: string;

  @IsIn(["more", "less", "none"])
  direction!: "more" | "less" | "none";

  /** A number of the portfolio, or one part of it. */
  @IsIn(FIGURE_NAMES)
  figure!: IndicatorFigure;

  @IsOptional()
  @Matches(CODE)
  part?: string;

  @IsIn(["standing", "period"])
  window!: "standing" | "period";
}

export const defineIndicator = command<DefineIndicatorRequest>({
  name: "define-indicator",
  summary: "Define an indicator of the funder's own, or its next version; it counts old history too",
  route: "POST /indicators",
  request: DefineIndicatorRequest,
  allow: ["funder-administrator", "programme-manager"],
  noun: indicator,
  id: (request, around) => around.reservationId("indicator", request.indicator),
  given: (request) => Promise.resolve({ shipped: STANDARD.some((each) => each.indicator === request.indicator) }),
  command: async (request, around): Promise<IndicatorCommand> => ({
    type: "define-indicator",
    indicatorId: await around.reservationId("indicator", request.indicator),
    indicator: request.indicator,
    title: request.title,
    definition: request.definition,
    unit: "count",
    direction: request.direction,
    figure: request.figure,
    part: request.part,
    window: request.window,
  }),
});
