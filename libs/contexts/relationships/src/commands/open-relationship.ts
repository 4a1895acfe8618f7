import { command } from "@sankofa/kernel/manifest";
import { HAPPENED, ID, LOCAL_DATE, LONGEST_LINE } from "@sankofa/kernel/patterns";
import { Type } from "class-transformer";
import { IsIn, IsInt, IsString, Length, Matches, Min, ValidateNested } from "class-validator";
import { stages } from "../content/stages/stages";
import { relationship } from "../domain/relationship/relationship.noun";
import type { RelationshipCommand } from "../domain/relationship/relationship.commands";

class ParticipantRequest {
  @Matches(ID)
  personId!: string;

  @IsString()
  role!: string;
}

class CadenceRequest {
  @IsString()
  cadence!: string;

  @IsInt()
  @Min(1)
  every!: number;

  @IsIn(["day", "week", "month"])
  unit!: "day" | "week" | "month";
}

class ObligationRequest {
  @IsString()
  obligation!: string;

  @IsIn(["half", "end"])
  due!: "half" | "end";
}

export class OpenRelationshipRequest {
  /** The memorandum it opens from: the relationship takes its id, so that one memorandum opens one relationship. */
  @Matches(ID)
  memorandumId!: string;

  @Matches(ID)
  programmeId!: string;

  @Matches(ID)
  applicationId!: string;

  @IsString()
  template!: string;

  @IsInt()
  @Min(1)
  templateVersion!: number;

  @IsString()
  @Length(1, LONGEST_LINE)
  programmeName!: string;

  @Matches(ID)
  mentorOrganisationId!: string;

  @IsString()
  @Length(1, LONGEST_LINE)
  mentorOrganisation!: string;

  @Matches(ID)
  menteeOrganisationId!: string;

  @IsString()
  @Length(1, LONGEST_LINE)
  menteeOrganisation!: string;

  @Matches(LOCAL_DATE)
  from!: string;

  @Matches(LOCAL_DATE)
  until!: string;

  @IsString()
  zone!: string;

  @ValidateNested({ each: true })
  @Type(() => ParticipantRequest)
  participants!: ParticipantRequest[];

  /** The stages of the template, in order. */
  @IsString({ each: true })
  stages!: string[];

  @ValidateNested({ each: true })
  @Type(() => CadenceRequest)
  cadences!: CadenceRequest[];

  @ValidateNested({ each: true })
  @Type(() => ObligationRequest)
  obligations!: ObligationRequest[];

  /** When the memorandum came into force. */
  @Matches(HAPPENED)
  happened!: string;
}

export const openRelationship = command<OpenRelationshipRequest>({
  name: "open-relationship",
  summary: "Open the relationship that a memorandum in force stands for",
  route: "POST /relationships",
  request: OpenRelationshipRequest,
  allow: [],
  platformOnly: true,
  noun: relationship,
  id: (request) => request.memorandumId,
  command: ({ happened: _, stages: names, participants, cadences, obligations, ...terms }): RelationshipCommand => ({
    type: "open-relationship",
    opening: {
      ...terms,
      relationshipId: terms.memorandumId,
      participants: participants.map(({ personId, role }) => ({ personId, role })),
      cadences: cadences.map(({ cadence, every, unit }) => ({ cadence, every, unit })),
      obligations: obligations.map(({ obligation, due }) => ({ obligation, due })),
      // The exit conditions as they are today stay with the relationship, whatever a later version says.
      stages: names.map((stage) => ({ stage, exit: [...(stages.exits[stage] ?? [])] })),
    },
  }),
  happened: (request) => request.happened,
});
