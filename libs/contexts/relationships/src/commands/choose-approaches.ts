import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { Type } from "class-transformer";
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsString, Length, Matches, ValidateNested } from "class-validator";
import type { ApproachChoiceCommand } from "../domain/approach-choice/approach-choice.decide";
import { APPROACHES, type Approach } from "../domain/approach-choice/approach-choice.events";
import { approachChoice } from "../domain/approach-choice/approach-choice.noun";
import { approachGiven } from "./approach-given";
import { underRelationship } from "./within-relationship";

class ChosenRequest {
  @IsIn(APPROACHES)
  approach!: Approach;

  /** Why this one. */
  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}

export class ChooseApproachesRequest {
  @Matches(ID)
  relationshipId!: string;

  /** All that the pair works by from now on. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(APPROACHES.length)
  @ValidateNested({ each: true })
  @Type(() => ChosenRequest)
  approaches!: ChosenRequest[];
}

export const chooseApproaches = command<ChooseApproachesRequest>({
  name: "choose-approaches",
  summary: "Choose the approaches to work by, each with its reason; their planning steps become tasks",
  route: "POST /relationships/:relationshipId/approaches",
  request: ChooseApproachesRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: approachChoice,
  id: ({ relationshipId }) => relationshipId,
  // Before anything was ranked there is no choice to ask: those of the relationship are told so.
  under: ({ relationshipId }, around) => underRelationship(relationshipId, around),
  given: approachGiven,
  command: ({ approaches }): ApproachChoiceCommand => ({
    type: "choose-approaches",
    approaches: approaches.map(({ approach, reason }) => ({ approach, reason })),
  }),
});
