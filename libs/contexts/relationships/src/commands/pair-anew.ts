import { command } from "@sankofa/kernel/manifest";
import { HAPPENED, ID } from "@sankofa/kernel/patterns";
import { happenedOn } from "@sankofa/kernel/time";
import { Matches } from "class-validator";
import { matchProposal } from "../domain/match-proposal/match-proposal.noun";
import type { RelationshipCommand } from "../domain/relationship/relationship.commands";
import type { Opening } from "../domain/relationship/relationship.events";
import { relationship } from "../domain/relationship/relationship.noun";

export class PairAnewRequest {
  /** Whose mentor was decided on. */
  @Matches(ID)
  applicationId!: string;

  /** When it was decided: the new pairing begins then. */
  @Matches(HAPPENED)
  happened!: string;
}

/** On the terms of the relationship before it; there is none where a mentor is decided on for the first time. */
export const pairAnew = command<PairAnewRequest>({
  name: "pair-anew",
  summary: "Open the relationship that follows a declined pairing or a premature end, on the same memorandum",
  route: "POST /applications/:applicationId/pairing",
  request: PairAnewRequest,
  allow: [],
  platformOnly: true,
  noun: relationship,
  id: (_, around) => around.newId(0),
  command: async ({ applicationId, happened }, around): Promise<RelationshipCommand> => {
    const proposal = await around.state(matchProposal, applicationId);
    // A decision that fell through opens nothing.
    const last = proposal.status === "decided" ? proposal.ended.at(-1) : undefined;
    const before = last === undefined ? undefined : await around.state(relationship, last);
    if (before === undefined || before.status === "absent") return { type: "open-relationship", opening: undefined };
    const { until, zone } = before.opening;
    const decided = happenedOn(happened, zone);
    const opening: Opening = {
      ...before.opening,
      relationshipId: around.newId(0),
      from: decided < until ? decided : until,
    };
    return { type: "open-relationship", opening };
  },
  happened: (request) => request.happened,
});
