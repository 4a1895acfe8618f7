import { command } from "@sankofa/kernel/manifest";
import { HAPPENED, ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsOptional, IsString, Length, Matches } from "class-validator";
import { plan } from "../domain/plan/plan.noun";
import type { RelationshipCommand } from "../domain/relationship/relationship.commands";
import { relationship } from "../domain/relationship/relationship.noun";
import { relationshipCardView } from "../views/relationship-card/relationship-card.view";

export class EnterStageRequest {
  @Matches(ID)
  relationshipId!: string;

  /** The next stage, or an earlier one to go back to. */
  @IsString()
  @Length(1, 64)
  to!: string;

  /** Needed for going back. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  why?: string;

  /** Why the stage is left although a condition for leaving it does not hold. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  override?: string;

  @IsOptional()
  @Matches(HAPPENED)
  happened?: string;
}

export const enterStage = command<EnterStageRequest>({
  name: "enter-stage",
  summary: "Go on to the next stage, or back to an earlier one",
  route: "POST /relationships/:relationshipId/stage",
  request: EnterStageRequest,
  allow: ["mentor", "coordinator", "programme-manager"],
  noun: relationship,
  id: (request) => request.relationshipId,
  given: async ({ relationshipId }, around) => ({
    progress: {
      planAgreed: (await around.state(plan, relationshipId)).status === "agreed",
      contactsHeld: (await around.lookup(relationshipCardView, relationshipId))?.contacts ?? 0,
    },
  }),
  command: ({ to, why, override, happened }): RelationshipCommand => ({
    type: "enter-stage",
    to,
    why,
    override,
    happened,
  }),
  happened: (request) => request.happened,
});
