import { may, LEAD } from "../../api/may";
import { useSession } from "../../api/session";
import { say } from "../../catalogue/words";
import { PairPage } from "../../parts/pair-page";
import { placeOf } from "../relationship/ended";
import { ApproachesCard } from "./approaches-card";
import { ChallengesCard } from "./challenges-card";
import { TasksCard } from "./tasks-card";

/** How a pair works: the approaches it chose and why, who has to do what, and what stands in the way. */
export const WorkingTogether = ({ relationshipId }: { readonly relationshipId: string }) => {
  const session = useSession();
  return (
    <PairPage relationshipId={relationshipId} title={say("working.title")}>
      {(card) => {
        const shown = { card, writes: may(session, placeOf(card), "mentor", "mentee", ...LEAD) };
        return (
          <div className="columns even">
            <div className="stack">
              <TasksCard {...shown} />
              <ChallengesCard {...shown} />
            </div>
            <ApproachesCard {...shown} />
          </div>
        );
      }}
    </PairPage>
  );
};
