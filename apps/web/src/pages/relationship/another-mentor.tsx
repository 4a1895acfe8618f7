import { Link, useLocation } from "wouter";
import type { MatchProposal } from "../../api/matching";
import type { RelationshipCard } from "../../api/relationships";
import { useQuery } from "../../api/use-query";
import { say } from "../../catalogue/words";
import { CommandForm } from "../../parts/command-form";
import { NextPairing } from "../../parts/next-pairing";

/**
 * The search for another mentor, for whoever leads: after a declined pairing it has begun by itself, after a premature end it
 * is begun here.
 */
export const AnotherMentor = ({ card }: { readonly card: RelationshipCard }) => {
  const { programmeId, applicationId, relationshipId, menteeOrganisation: mentee } = card;
  const [, go] = useLocation();
  const asked = useQuery<MatchProposal>(`/applications/${applicationId}/match-proposal`);
  const search = `/programmes/${programmeId}/applications/${applicationId}#match`;
  const hasBegun =
    card.status === "pairing-declined" ||
    asked.data?.soughtAnew.some((sought) => sought.relationshipId === relationshipId) === true;
  if (asked.loading && asked.data === undefined) return null;
  if (!hasBegun)
    return (
      <CommandForm
        path={`/applications/${applicationId}/mentor-search`}
        verb={say("relationship.rematch", { mentee })}
        look="quiet"
        body={() => ({ relationshipId })}
        onDone={() => go(search)}
      />
    );
  return (
    <>
      <p>
        <Link href={search}>{say("relationship.rematch", { mentee })}</Link>
      </p>
      {asked.data && <NextPairing applicationId={applicationId} proposal={asked.data} />}
    </>
  );
};
