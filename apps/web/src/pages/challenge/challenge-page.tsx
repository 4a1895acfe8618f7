import { LEAD, may } from "../../api/may";
import { hasRole, useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import type { Challenge } from "../../api/working-together";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Card } from "../../parts/card";
import { Page } from "../../parts/page";
import { ChallengeItem } from "../working-together/challenge-item";
import { useCategories } from "../working-together/use-categories";

interface WithPlace extends Challenge {
  readonly programmeId: string;
  readonly relationshipId: string;
}

/** One challenge by itself: all that a mediator is shown of a relationship (REL-8). */
export const ChallengePage = ({ challengeId }: { readonly challengeId: string }) => {
  const session = useSession();
  const mediator = hasRole(session, "mediator");
  const asked = useQuery<WithPlace>(`/challenges/${challengeId}`);
  const categories = useCategories();
  return (
    <Page
      title={say("challenge-page.title")}
      lead={mediator ? say("challenge-page.lead") : undefined}
      crumbs={
        asked.data && !mediator
          ? [{ href: `/relationships/${asked.data.relationshipId}/working`, label: say("working.title") }]
          : []
      }
      of={asked}
    >
      <Answer of={asked} lines={6}>
        {(challenge) => {
          const place = { challenge: challengeId, programme: challenge.programmeId };
          return (
            <Card title={say("challenge-page.card")}>
              <ul className="plain rows">
                <ChallengeItem
                  challenge={challenge}
                  category={categories.of(challenge.category)}
                  writes={false}
                  mediates={may(session, place, "mediator", ...LEAD)}
                />
              </ul>
              {mediator && challenge.status !== "with-mediator" && <p>{say("challenge-page.mediated")}</p>}
            </Card>
          );
        }}
      </Answer>
    </Page>
  );
};
