import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";
import type { EngagementCommand } from "../domain/engagement/engagement.decide";
import { engagement } from "../domain/engagement/engagement.noun";
import { relationshipOfEngagement } from "./relationship-given";

const LONGEST_CHECK = 2_000;

export class SignOffSafetyRequest {
  @Matches(ID)
  engagementId!: string;

  /** What the law of the place means for those who come. */
  @IsString()
  @Length(1, LONGEST_CHECK)
  legalContext!: string;

  /** Who may see them come together, and how that is kept small. */
  @IsString()
  @Length(1, LONGEST_CHECK)
  visibility!: string;

  /** Whether law enforcement is consulted, and why or why not. */
  @IsString()
  @Length(1, LONGEST_CHECK)
  lawEnforcement!: string;

  /** How they come and go. */
  @IsString()
  @Length(1, LONGEST_CHECK)
  transport!: string;

  /** Who is called when something happens. */
  @IsString()
  @Length(1, LONGEST_CHECK)
  contact!: string;
}

export const signOffSafety = command<SignOffSafetyRequest>({
  name: "sign-off-safety",
  summary: "Sign off the five points of an engagement's safety and security check",
  route: "POST /engagements/:engagementId/safety-sign-off",
  request: SignOffSafetyRequest,
  allow: ["mentor", "coordinator", "programme-manager"],
  noun: engagement,
  id: (request) => request.engagementId,
  given: async ({ engagementId }, around) => ({ relationship: await relationshipOfEngagement(engagementId, around) }),
  command: ({ legalContext, visibility, lawEnforcement, transport, contact }): EngagementCommand => ({
    type: "sign-off-safety",
    check: { legalContext, visibility, lawEnforcement, transport, contact },
  }),
});
