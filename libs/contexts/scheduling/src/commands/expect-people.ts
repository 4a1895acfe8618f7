import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { ArrayMaxSize, ArrayUnique, IsArray, Matches } from "class-validator";
import type { EngagementCommand } from "../domain/engagement/engagement.decide";
import { MOST_PEOPLE } from "../domain/engagement/engagement.events";
import { engagement } from "../domain/engagement/engagement.noun";
import { peopleGiven, relationshipOfEngagement } from "./relationship-given";

export class ExpectPeopleRequest {
  @Matches(ID)
  engagementId!: string;

  /** Everybody who is to come, of those the relationship knows; nobody where it is empty. */
  @IsArray()
  @ArrayMaxSize(MOST_PEOPLE)
  @ArrayUnique()
  @Matches(ID, { each: true })
  people!: string[];
}

export const expectPeople = command<ExpectPeopleRequest>({
  name: "expect-people",
  summary: "Say who is to come to an engagement, by person",
  route: "POST /engagements/:engagementId/people",
  request: ExpectPeopleRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: engagement,
  id: (request) => request.engagementId,
  given: async ({ engagementId }, around) => {
    const relationship = await relationshipOfEngagement(engagementId, around);
    return { relationship, people: await peopleGiven(relationship, around) };
  },
  command: ({ people }): EngagementCommand => ({ type: "expect-people", people }),
});
