import { command } from "@sankofa/kernel/manifest";
import { CODE, ID, INSTANT, LONGEST_LINE, LONGEST_TEXT, WEB_LINK } from "@sankofa/kernel/patterns";
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from "class-validator";
import type { EngagementCommand } from "../domain/engagement/engagement.decide";
import { APPROACHES, MOST_PEOPLE, type Approach } from "../domain/engagement/engagement.events";
import { engagement } from "../domain/engagement/engagement.noun";
import { peopleGiven, relationshipOf, scopeOfRelationship } from "./relationship-given";
import { MOST_MINUTES } from "./request-patterns";

export class ProposeEngagementRequest {
  @Matches(ID)
  relationshipId!: string;

  /** What it is, e.g. `meeting`, `visit`, `half-point-check-in`. */
  @Matches(CODE)
  kind!: string;

  @IsOptional()
  @IsIn(APPROACHES)
  approach?: Approach;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_LINE)
  place?: string;

  @IsOptional()
  @Matches(WEB_LINK)
  @Length(1, LONGEST_LINE)
  link?: string;

  /** The time zone people will read the start in; the relationship's where left out. */
  @IsOptional()
  @IsString()
  @Length(1, 64)
  zone?: string;

  @Matches(INSTANT)
  startsAt!: string;

  @IsInt()
  @Min(1)
  @Max(MOST_MINUTES)
  minutes!: number;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  purpose?: string;

  /** The objective of the plan that it serves. */
  @IsOptional()
  @Matches(ID)
  objectiveId?: string;

  /** True where it is confirmed only once its safety and security check is signed off. */
  @IsOptional()
  @IsBoolean()
  safety?: boolean;

  /** Who is to come, of those the relationship knows. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_PEOPLE)
  @ArrayUnique()
  @Matches(ID, { each: true })
  people?: string[];
}

export const proposeEngagement = command<ProposeEngagementRequest>({
  name: "propose-engagement",
  summary: "Propose a meeting, call, visit or another engagement",
  route: "POST /relationships/:relationshipId/engagements",
  request: ProposeEngagementRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: engagement,
  id: (_, around) => around.newId(0),
  under: ({ relationshipId }, around) => scopeOfRelationship(relationshipId, around),
  given: async ({ relationshipId, people }, around) => {
    const relationship = await relationshipOf(relationshipId, around);
    return { relationship, people: people ? await peopleGiven(relationship, around) : {} };
  },
  command: async ({ safety = false, people, ...request }, around): Promise<EngagementCommand> => {
    const known = await relationshipOf(request.relationshipId, around);
    const ids = { programmeId: known?.programmeId ?? "", applicationId: known?.applicationId ?? "" };
    const zone = request.zone ?? known?.zone ?? "";
    return {
      type: "propose-engagement",
      engagementId: around.newId(0),
      proposal: { ...request, ...ids, zone },
      safety,
      people,
    };
  },
});
