import { Link } from "wouter";
import type { RelationshipCard } from "../../api/relationships";
import { EXPORTERS, may } from "../../api/may";
import { useSession } from "../../api/session";
import { say } from "../../catalogue/words";
import { useCarried } from "../../parts/carried";
import { Facts } from "../../parts/facts";
import { FoldedCard } from "../../parts/folded-card";
import { placeOf } from "./ended";
import { namesOf, useMenteesEver } from "./use-mentees";

/** Who is in it, on which terms. */
export const PartiesCard = ({ card }: { readonly card: RelationshipCard }) => {
  const session = useSession();
  const carried = useCarried();
  const place = placeOf(card);
  const others = useMenteesEver(card).slice(1);
  const also = others.filter(({ left }) => !left);
  const before = others.filter(({ left }) => left);
  return (
    <FoldedCard
      title={say("parties.title")}
      id="parties"
      telling={say("parties.counted", { people: card.participants.length })}
    >
      <Facts
        pairs={[
          { term: say("parties.mentor"), value: card.mentorOrganisation },
          { term: say("parties.mentee"), value: card.menteeOrganisation },
          also.length > 0 && { term: say("parties.also"), value: namesOf(also) },
          before.length > 0 && { term: say("parties.before"), value: namesOf(before) },
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
    </FoldedCard>
  );
};
