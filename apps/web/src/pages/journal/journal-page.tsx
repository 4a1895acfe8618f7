import { LEAD, may } from "../../api/may";
import { useSession } from "../../api/session";
import { say } from "../../catalogue/words";
import { PairPage } from "../../parts/pair-page";
import { placeOf } from "../relationship/ended";
import { CommitmentsCard } from "./commitments-card";
import { JournalCard } from "./journal-card";

/** Whom the mentor met, and what partners have committed themselves to (REL-10). */
export const JournalPage = ({ relationshipId }: { readonly relationshipId: string }) => {
  const session = useSession();
  return (
    <PairPage relationshipId={relationshipId} title={say("journal.title")}>
      {(card) => (
        <div className="columns even">
          <JournalCard card={card} writes={may(session, placeOf(card), "mentor", ...LEAD)} />
          <CommitmentsCard card={card} writes={may(session, placeOf(card), "mentor", "mentee", ...LEAD)} />
        </div>
      )}
    </PairPage>
  );
};
