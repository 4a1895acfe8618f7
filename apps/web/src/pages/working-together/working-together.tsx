import { may, LEAD } from "../../api/may";
import type { RelationshipCard } from "../../api/relationships";
import { useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Page } from "../../parts/page";
import { placeOf } from "../relationship/ended";
import { ApproachesCard } from "./approaches-card";
import { ChallengesCard } from "./challenges-card";
import { TasksCard } from "./tasks-card";

/** How a pair works: the approaches it chose and why, who has to do what, and what stands in the way. */
export const WorkingTogether = ({ relationshipId }: { readonly relationshipId: string }) => {
  const session = useSession();
  const asked = useQuery<RelationshipCard>(`/relationships/${relationshipId}`);
  const card = asked.data;
  const pair = card && say("relationship.title", { mentor: card.mentorOrganisation, mentee: card.menteeOrganisation });
  const writes = card !== undefined && may(session, placeOf(card), "mentor", "mentee", ...LEAD);
  return (
    <Page
      title={say("working.title")}
      lead={pair}
      crumbs={pair ? [{ href: `/relationships/${relationshipId}`, label: pair }] : []}
      position={asked.position}
    >
      <Answer of={asked} lines={12}>
        {(shown) => (
          <div className="columns even">
            <div className="stack">
              <TasksCard card={shown} writes={writes} />
              <ChallengesCard card={shown} writes={writes} />
            </div>
            <ApproachesCard card={shown} writes={writes} />
          </div>
        )}
      </Answer>
    </Page>
  );
};
