import type { Id } from "@sankofa/kernel/ids";
import { command, type Surroundings } from "@sankofa/kernel/manifest";
import { HAPPENED, ID } from "@sankofa/kernel/patterns";
import { happenedOn } from "@sankofa/kernel/time";
import { Matches } from "class-validator";
import { matchProposal } from "../domain/match-proposal/match-proposal.noun";
import type { RelationshipCommand } from "../domain/relationship/relationship.commands";
import type { Opening } from "../domain/relationship/relationship.events";
import { relationship } from "../domain/relationship/relationship.noun";
import { cameTooLate, matchMentorsView } from "../views/match-mentors/match-mentors.view";

export class PairAnewRequest {
  /** Whose mentor was decided on. */
  @Matches(ID)
  applicationId!: string;

  /** When it was decided: the new pairing begins then. */
  @Matches(HAPPENED)
  happened!: string;
}

/** Of what the search followed; undefined where nothing did, or where the decision fell through. */
const followed = async ({ applicationId }: PairAnewRequest, around: Surroundings): Promise<Id | undefined> => {
  const proposal = await around.state(matchProposal, applicationId);
  if (proposal.status !== "decided" || !proposal.decided) return undefined;
  const known = await around.lookup(matchMentorsView, proposal.ids.programmeId);
  return cameTooLate(known, proposal.decided.mentorId, applicationId) ? undefined : proposal.ended.at(-1);
};

/** GEN-4: only one relationship follows another, whatever was decided meanwhile. */
const idOf = async (request: PairAnewRequest, around: Surroundings): Promise<Id> => {
  const before = await followed(request, around);
  const own = around.newId(0);
  // Before they were named by what they follow, they were by the decision.
  const named = before === undefined || (await around.state(relationship, own)).status !== "absent";
  return named ? own : around.reservationId("pairing", before);
};

/** On the terms of the relationship before it; there is none where a mentor is decided on for the first time. */
export const pairAnew = command<PairAnewRequest>({
  name: "pair-anew",
  summary: "Open the relationship that follows a declined pairing or a premature end, on the same memorandum",
  route: "POST /applications/:applicationId/pairing",
  request: PairAnewRequest,
  allow: [],
  platformOnly: true,
  noun: relationship,
  id: idOf,
  command: async (request, around): Promise<RelationshipCommand> => {
    const last = await followed(request, around);
    const before = last === undefined ? undefined : await around.state(relationship, last);
    if (before === undefined || before.status === "absent") return { type: "open-relationship", opening: undefined };
    const { until, zone } = before.opening;
    const decided = happenedOn(request.happened, zone);
    const opening: Opening = {
      ...before.opening,
      relationshipId: await idOf(request, around),
      from: decided < until ? decided : until,
    };
    return { type: "open-relationship", opening };
  },
  happened: (request) => request.happened,
});
