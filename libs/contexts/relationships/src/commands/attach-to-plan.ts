import { attachedFile, wasReceived, type AttachedFile } from "@sankofa/kernel/attachment";
import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { IsIn, IsObject, IsString, Length, Matches } from "class-validator";
import type { PlanCommand } from "../domain/plan/plan.commands";
import { LONGEST_ALTERNATIVE, PICTURED, type Pictured } from "../domain/plan/plan.events";
import { plan } from "../domain/plan/plan.noun";
import { BOTH_SIDES } from "./plan-act";
import { planGiven } from "./plan-given";

export class AttachToPlanRequest {
  @Matches(ID)
  planId!: string;

  @IsIn(PICTURED)
  about!: Pictured;

  /** The story, or the milestone that was reached. */
  @Matches(ID)
  aboutId!: string;

  /** What taking the picture in answered, with its name and the consent of those who can be seen in it. */
  @IsObject()
  file!: AttachedFile;

  /** What the picture shows, for those who do not see it. */
  @IsString()
  @Length(1, LONGEST_ALTERNATIVE)
  alternative!: string;
}

export const attachToPlan = command<AttachToPlanRequest>({
  name: "attach-to-plan",
  summary: "Add a picture that was taken in to a story or to a milestone that was reached",
  route: "POST /plans/:planId/pictures",
  request: AttachToPlanRequest,
  allow: BOTH_SIDES,
  openMaps: { file: attachedFile },
  noun: plan,
  id: ({ planId }) => planId,
  given: async ({ planId, file }, around) => ({
    ...(await planGiven(planId, around)),
    fileReceived: await wasReceived(file, around),
  }),
  command: ({ about, aboutId, file, alternative }): PlanCommand => ({
    type: "attach-to-plan",
    about,
    aboutId,
    file,
    alternative,
  }),
});
