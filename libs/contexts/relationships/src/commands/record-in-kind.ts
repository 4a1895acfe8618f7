import { command } from "@sankofa/kernel/manifest";
import { LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from "class-validator";
import { GIVERS, MOST_MINOR_UNITS, type GivingSide } from "../domain/budget/budget.policies";
import { budget } from "../domain/budget/budget.noun";
import { onlySaid } from "../domain/said.policies";
import { EnteringRequest, CURRENCY, entering, ofEntering } from "./budget-entry";

export class RecordInKindRequest extends EnteringRequest {
  /** Who gave it. */
  @IsIn(GIVERS)
  side!: GivingSide;

  @IsString()
  @Length(1, LONGEST_TEXT)
  what!: string;

  /** With the figure: what it would have cost. */
  @IsOptional()
  @Matches(CURRENCY)
  currency?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_MINOR_UNITS)
  minorUnits?: number;
}

export const recordInKind = command<RecordInKindRequest>({
  ...ofEntering,
  name: "record-in-kind",
  summary: "Enter what somebody gave that is not money",
  route: "POST /relationships/:relationshipId/budget/in-kind",
  request: RecordInKindRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: budget,
  command: entering<RecordInKindRequest>((ids, said) => ({
    type: "relationships.budget-in-kind-recorded",
    data: { ...ids, ...onlySaid(said) },
  })),
});
