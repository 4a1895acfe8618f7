import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { IsInt, Matches, Max, Min } from "class-validator";
import { STANDARD } from "../content/indicator/indicators";
import { indicator, type IndicatorCommand } from "../domain/indicator/indicator.decide";
import { programmeFiguresView } from "../views/programme-figures/programme-figures.view";
import { underProgramme } from "./find-programme";

const MOST = 1_000_000_000;

export class SetTargetRequest {
  @Matches(ID)
  programmeId!: string;

  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/)
  indicator!: string;

  /** Where the programme started. */
  @IsInt()
  @Min(0)
  @Max(MOST)
  baseline!: number;

  @IsInt()
  @Min(0)
  @Max(MOST)
  target!: number;
}

export const setTarget = command<SetTargetRequest>({
  name: "set-target",
  summary: "Set what a programme aims at by an indicator, and where it started",
  route: "POST /programmes/:programmeId/targets",
  request: SetTargetRequest,
  allow: ["programme-manager"],
  noun: indicator,
  id: (request, around) => around.reservationId("indicator", request.indicator),
  under: underProgramme,
  given: async (request, around) => ({
    shipped: STANDARD.some((each) => each.indicator === request.indicator),
    programmeKnown: (await around.lookup(programmeFiguresView, request.programmeId)) !== undefined,
  }),
  command: async (request, around): Promise<IndicatorCommand> => ({
    type: "set-target",
    indicatorId: await around.reservationId("indicator", request.indicator),
    indicator: request.indicator,
    programmeId: request.programmeId,
    baseline: request.baseline,
    target: request.target,
  }),
});
