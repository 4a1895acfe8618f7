import { command } from "@sankofa/kernel/manifest";
import { CODE, LONGEST_LINE, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from "class-validator";
import { UNITS, type Unit } from "../domain/relationship/relationship.events";
import type { RelationshipCommand } from "../domain/relationship/relationship.commands";
import { relationship } from "../domain/relationship/relationship.noun";
import { RelationshipActRequest } from "./relationship-act";

const MOST_CHOICES = 20;
const LONGEST_PACE = 366;

export class HoldOrientationRequest extends RelationshipActRequest {
  /** Roles that were present. */
  @IsArray()
  @ArrayMaxSize(MOST_CHOICES)
  @ArrayUnique()
  @Matches(CODE, { each: true })
  attended!: string[];

  @IsArray()
  @ArrayMaxSize(MOST_CHOICES)
  @ArrayUnique()
  @Matches(CODE, { each: true })
  areas!: string[];

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_LINE)
  otherArea?: string;

  /** How the two speak. */
  @IsArray()
  @ArrayMaxSize(MOST_CHOICES)
  @ArrayUnique()
  @Matches(CODE, { each: true })
  channels!: string[];

  /** How often they speak; with its unit. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LONGEST_PACE)
  every?: number;

  @IsOptional()
  @IsIn(UNITS)
  unit?: Unit;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  guidelines?: string;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  nextSteps?: string;
}

export const holdOrientation = command<HoldOrientationRequest>({
  name: "hold-orientation",
  summary: "Record the orientation meeting: who was there, areas, and the guidelines the two work by",
  route: "POST /relationships/:relationshipId/orientation",
  request: HoldOrientationRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: relationship,
  id: ({ relationshipId }) => relationshipId,
  command: ({ relationshipId: _, happened, ...orientation }): RelationshipCommand => ({
    type: "hold-orientation",
    orientation,
    happened,
  }),
  happened: (request) => request.happened,
});
