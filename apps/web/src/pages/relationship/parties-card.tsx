import type { RelationshipCard } from "../../api/relationships";
import { say } from "../../catalogue/words";
import { Card } from "../../parts/card";
import { Facts } from "../../parts/facts";
import { Link } from "wouter";

/** Who is in it, on which terms. */
export const PartiesCard = ({ card }: { readonly card: RelationshipCard }) => (
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
    </p>
  </Card>
);
