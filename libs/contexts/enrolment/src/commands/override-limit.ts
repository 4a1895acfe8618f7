import { command } from "@sankofa/kernel/manifest";
import { CODE, ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsInt, IsString, Length, Matches, Max, Min } from "class-validator";
import { offerOf, templateOf } from "../content/programme-template/programme-templates";
import { cohort } from "../domain/cohort/cohort.decide";
import { seatsTaken } from "../domain/cohort/cohort.state";
import { programme, type ProgrammeCommand } from "../domain/programme/programme.decide";

export class OverrideLimitRequest {
  @Matches(ID)
  programmeId!: string;

  /** One of the template's limits, e.g. `cohort-capacity`. */
  @Matches(CODE)
  limit!: string;

  @IsInt()
  @Min(0)
  @Max(1_000_000)
  to!: number;

  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}

export const overrideLimit = command<OverrideLimitRequest>({
  name: "override-limit",
  summary: "Override one of the template's limits for a programme, with a reason",
  route: "POST /programmes/:programmeId/limits",
  request: OverrideLimitRequest,
  allow: ["programme-manager", "funder-administrator"],
  noun: programme,
  id: ({ programmeId }) => programmeId,
  given: async ({ programmeId }, around) => {
    const state = await around.state(programme, programmeId);
    const template = state.status === "absent" ? undefined : templateOf(state.template, state.templateVersion);
    return { offer: offerOf(template), seatsTaken: seatsTaken(await around.state(cohort, programmeId)).length };
  },
  command: ({ limit, to, reason }): ProgrammeCommand => ({ type: "override-limit", limit, to, reason }),
});
