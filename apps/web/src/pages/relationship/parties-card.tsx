import { Link } from "wouter";
import type { RelationshipCard } from "../../api/relationships";
import { EXPORTERS, may } from "../../api/may";
import { useSession } from "../../api/session";
import { say } from "../../catalogue/words";
import { Card } from "../../parts/card";
import { useCarried } from "../../parts/carried";
import { Facts } from "../../parts/facts";
import { placeOf } from "./ended";

/** Who is in it, on which terms. */
export const PartiesCard = ({ card }: { readonly card: RelationshipCard }) => {
  const session = useSession();
  const carried = useCarried();
  const place = placeOf(card);
  return (
    <Card title={say("parties.title")}>
      <Facts
        pairs={[
          { term: say("parties.mentor"), value: card.mentorOrganisation },
          { term: say("parties.mentee"), value: card.menteeOrganisation },
          { term: say("parties.people"), value: card.participants.length },
        ]}
      />
      <p className="badges">
        <Link href={`/memoranda/${card.memorandumId}`}>{say("parties.memorandum")}</Link>
        <Link href={`/programmes/${card.programmeId}/applications/${card.applicationId}`}>
          {say("parties.application")}
        </Link>
        {may(session, place, "mentor", "mentee", ...EXPORTERS) && (
          <Link href={carried(`/organisations/${card.menteeOrganisationId}`)}>{say("parties.about-mentee")}</Link>
        )}
        {may(session, place, ...EXPORTERS) && (
          <Link href={carried(`/organisations/${card.mentorOrganisationId}`)}>{say("parties.about-mentor")}</Link>
        )}
      </p>
    </Card>
  );
};
