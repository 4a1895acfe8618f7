import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsIn, IsString, Length, Matches } from "class-validator";
import type { ApproachChoiceCommand } from "../domain/approach-choice/approach-choice.decide";
import { APPROACHES, OUTCOMES, type Approach, type Outcome } from "../domain/approach-choice/approach-choice.events";
import { approachChoice } from "../domain/approach-choice/approach-choice.noun";
import { approachGiven } from "./approach-given";
import { underRelationship } from "./within-relationship";

export class CompareOutcomeRequest {
  @Matches(ID)
  relationshipId!: string;

  @IsIn(APPROACHES)
  approach!: Approach;

  @IsIn(OUTCOMES)
  outcome!: Outcome;

  /** What came of it. */
  @IsString()
  @Length(1, LONGEST_TEXT)
  what!: string;
}

export const compareOutcome = command<CompareOutcomeRequest>({
  name: "compare-outcome",
  summary: "Compare what came of a chosen approach with what was hoped",
  route: "POST /relationships/:relationshipId/approach-outcome",
  request: CompareOutcomeRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: approachChoice,
  id: ({ relationshipId }) => relationshipId,
  // Before anything was ranked there is no choice to ask: those of the relationship are told so.
  under: ({ relationshipId }, around) => underRelationship(relationshipId, around),
  given: approachGiven,
  command: ({ approach, outcome, what }): ApproachChoiceCommand => ({
    type: "compare-outcome",
    approach,
    outcome,
    what,
  }),
});
