import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_LINE, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsIn, IsOptional, IsString, Length, Matches } from "class-validator";
import type { RelationshipCommand } from "../domain/relationship/relationship.commands";
import { DUTIES, SIDES, type Duty, type Side } from "../domain/relationship/relationship.events";
import { relationship } from "../domain/relationship/relationship.noun";
import { RelationshipActRequest, sidesGiven } from "./relationship-act";

export class NameContactRequest extends RelationshipActRequest {
  @IsIn(SIDES)
  side!: Side;

  @IsIn(DUTIES)
  duty!: Duty;

  /** The person, where they are known to the programme already. */
  @IsOptional()
  @Matches(ID)
  personId?: string;

  @IsString()
  @Length(1, LONGEST_LINE)
  name!: string;

  /** By which channel they are reached best. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_LINE)
  reachedBy?: string;

  /** Why they take over, where somebody held the duty before. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  reason?: string;
}

export const nameContact = command<NameContactRequest>({
  name: "name-contact",
  summary:
    "Name the focal point, the back-up, the coordinator or the line manager of a side, or who takes over from them",
  route: "POST /relationships/:relationshipId/contact-people",
  request: NameContactRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: relationship,
  id: ({ relationshipId }) => relationshipId,
  given: sidesGiven,
  command: async (request, around): Promise<RelationshipCommand> => {
    const { relationshipId, side, duty, name, reachedBy, reason, happened } = request;
    // Somebody the programme does not know yet is the same person when named twice on one side.
    const named = [relationshipId, side, name.toLowerCase()].join(" ");
    const personId = request.personId ?? (await around.reservationId("contact-person", named));
    return { type: "name-contact", side, duty, personId, name, reachedBy, reason, happened };
  },
  happened: (request) => request.happened,
});
