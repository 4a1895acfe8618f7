import { LEAD, may } from "../../api/may";
import type { RelationshipCard } from "../../api/relationships";
import { useSession } from "../../api/session";
import { say } from "../../catalogue/words";
import { Empty } from "../../parts/card";
import { PairPage } from "../../parts/pair-page";
import { placeOf } from "../relationship/ended";
import { DilemmasCard } from "./dilemmas-card";
import { OwnFeedbackCard } from "./own-feedback-card";

const Body = ({ card }: { readonly card: RelationshipCard }) => {
  const session = useSession();
  const place = placeOf(card);
  const { relationshipId } = card;
  const mentors = may(session, place, "mentor");
  const tells = may(session, place, "mentor", "mentee");
  const asked = mentors || may(session, place, ...LEAD);
  if (!tells && !asked) return <Empty>{say("confidence.not-for-you")}</Empty>;
  return (
    <div className="columns even">
      {tells && <OwnFeedbackCard relationshipId={relationshipId} />}
      {asked && <DilemmasCard path={`/relationships/${relationshipId}/dilemmas`} card={mentors ? card : undefined} />}
    </div>
  );
};

/** What somebody of a pair tells the programme, and nobody else (REL-10, REL-15). */
export const PairConfidence = ({ relationshipId }: { readonly relationshipId: string }) => (
  <PairPage relationshipId={relationshipId} title={say("confidence.title")}>
    {(card) => <Body card={card} />}
  </PairPage>
);
