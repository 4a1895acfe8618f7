import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_LINE, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { Type } from "class-transformer";
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from "class-validator";
import type { EngagementCommand } from "../domain/engagement/engagement.decide";
import { engagement } from "../domain/engagement/engagement.noun";
import { visitOf } from "../domain/engagement/engagement.visit.policies";
import { relationshipOfEngagement } from "./relationship-given";

const MOST_ORGANISATIONS = 20;
const MOST_VISITORS = 200;

class VisitorsRequest {
  @IsString()
  @Length(1, LONGEST_LINE)
  organisation!: string;

  @IsInt()
  @Min(1)
  @Max(MOST_VISITORS)
  people!: number;

  /** How many of them may apply at home what they learn. */
  @IsInt()
  @Min(0)
  @Max(MOST_VISITORS)
  withAuthority!: number;
}

export class PlanVisitRequest {
  @Matches(ID)
  engagementId!: string;

  /** The organisations that receive. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ORGANISATIONS)
  @IsString({ each: true })
  @Length(1, LONGEST_LINE, { each: true })
  hosts!: string[];

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ORGANISATIONS)
  @ValidateNested({ each: true })
  @Type(() => VisitorsRequest)
  visitors!: VisitorsRequest[];

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  logistics?: string;

  /** Of an internship or shadowing: what was agreed with whoever goes, as when they come back and for how long they stay then. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  terms?: string;

  /** Who supervises them there, and to whom they report. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  supervision?: string;
}

export const planVisit = command<PlanVisitRequest>({
  name: "plan-visit",
  summary: "Plan who receives, who comes and how, for a visit, an exchange or an event",
  route: "POST /engagements/:engagementId/visit",
  request: PlanVisitRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: engagement,
  id: (request) => request.engagementId,
  given: async ({ engagementId }, around) => ({ relationship: await relationshipOfEngagement(engagementId, around) }),
  command: ({ hosts, visitors, logistics, terms, supervision }): EngagementCommand => ({
    type: "plan-visit",
    visit: visitOf({ hosts, visitors, logistics, terms, supervision }),
  }),
});
