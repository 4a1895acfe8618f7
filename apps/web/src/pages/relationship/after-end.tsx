import { Link } from "wouter";
import { LEAD, may } from "../../api/may";
import type { RelationshipLife } from "../../api/relationship-life";
import type { RelationshipCard } from "../../api/relationships";
import { useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { say } from "../../catalogue/words";
import { useAsOf } from "../../parts/as-of";
import { AnotherMentor } from "./another-mentor";
import { placeOf } from "./ended";

/** Each ends in its own way; after both the mentee may have another mentor. */
const SEARCHED_AFTER: readonly string[] = ["pairing-declined", "ended-prematurely"];

const GoesOn = ({ card }: { readonly card: RelationshipCard }) => {
  const life = useQuery<RelationshipLife>(`/relationships/${card.relationshipId}/life`);
  if (!life.data?.followedBy) return null;
  return (
    <p>
      <Link href={`/relationships/${life.data.followedBy}`}>{say("links.followed-by")}</Link>
    </p>
  );
};

/** What comes after an end: the relationship that carries it on, the search for another mentor, and what may still be said. */
export const AfterEnd = ({ card }: { readonly card: RelationshipCard }) => {
  const session = useSession();
  const { moment } = useAsOf();
  if (card.ending === null || moment !== undefined) return null;
  const leads = may(session, placeOf(card), ...LEAD);
  return (
    <>
      {card.status === "transitioned" && <GoesOn card={card} />}
      {leads && SEARCHED_AFTER.includes(card.status) && <AnotherMentor card={card} />}
      {(leads || may(session, placeOf(card), "mentor", "mentee")) && (
        <p className="small soft">{say("relationship.after-end")}</p>
      )}
    </>
  );
};
