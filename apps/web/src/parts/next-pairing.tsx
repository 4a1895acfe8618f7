import { Link } from "wouter";
import type { Listed } from "../api/access";
import type { MatchProposal } from "../api/matching";
import type { ListedRelationship } from "../api/relationships";
import { useQuery } from "../api/use-query";
import { say } from "../catalogue/words";
import { When } from "./when";

/** A search is gone through a few times at most. */
const MOST = 20;

interface NextPairingProps {
  readonly applicationId: string;
  readonly proposal: MatchProposal;
}

/** The relationship that a search for another mentor has led to; nothing before it has opened. */
export const NextPairing = ({ applicationId, proposal }: NextPairingProps) => {
  const over = [...proposal.declined, ...proposal.soughtAnew].map(({ relationshipId }) => relationshipId);
  const found = proposal.status === "decided" && over.length > 0;
  const asked = useQuery<Listed<ListedRelationship>>(found ? "/relationships" : null, { applicationId, limit: MOST });
  // One that went over into another is no longer where they are.
  const next = asked.data?.items.filter(
    (each) => !over.includes(each.relationshipId) && each.status !== "transitioned",
  );
  return next?.map(({ relationshipId, from }) => (
    <p key={relationshipId}>
      <Link href={`/relationships/${relationshipId}`}>{say("match.next-relationship")}</Link>{" "}
      <span className="soft">
        <When at={from} />
      </span>
    </p>
  ));
};
