import { command } from "@sankofa/kernel/manifest";
import { IsUUID } from "class-validator";
import { account } from "../domain/account/account.decide";
import type { GrantCommand, GrantGiven } from "../domain/grant/grant.commands";
import { grant } from "../domain/grant/grant.decide";
import { relationshipMentorsView } from "../views/relationship-mentors/relationship-mentors.view";
import { giverOf } from "./find-giver";

export class CarryMentorsRequest {
  @IsUUID()
  relationshipId!: string;

  @IsUUID()
  programmeId!: string;

  @IsUUID()
  applicationId!: string;

  /** The relationship it carries on. */
  @IsUUID()
  followsId!: string;
}

export const carryMentors = command<CarryMentorsRequest>({
  name: "carry-mentors",
  summary: "Let those who mentored in a relationship into the one that carries it on",
  route: "POST /relationships/:relationshipId/carried-mentors",
  request: CarryMentorsRequest,
  allow: [],
  platformOnly: true,
  noun: grant,
  id: ({ relationshipId }) => relationshipId,
  given: async ({ relationshipId, programmeId, applicationId, followsId }, around): Promise<GrantGiven> => {
    const mentors = (await around.lookup(relationshipMentorsView, followsId))?.mentors ?? [];
    const lasting = mentors.filter(({ until }) => until === null || until > around.now);
    return {
      giver: giverOf(around),
      account: account.decider.initial,
      place: {
        funder: around.tenant,
        programme: programmeId,
        application: applicationId,
        relationship: relationshipId,
      },
      carried: await Promise.all(
        lasting.map(async ({ accountId, from, until }) => ({
          account: await around.state(account, accountId),
          from: from !== null && from > around.now ? from : null,
          until,
        })),
      ),
    };
  },
  command: ({ relationshipId }): GrantCommand => ({ type: "carry-mentors", relationshipId }),
});
