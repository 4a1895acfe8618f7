import { Link } from "wouter";
import type { PlanTemplate } from "../../api/plans";
import { LEAD, may } from "../../api/may";
import type { RelationshipLife } from "../../api/relationship-life";
import type { RelationshipCard } from "../../api/relationships";
import { useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Card } from "../../parts/card";
import { PairPage } from "../../parts/pair-page";
import { placeOf } from "../relationship/ended";
import { ClosingCard } from "./closing-card";
import { MediationCard } from "./mediation-card";
import { MenteesCard } from "./mentees-card";
import { OrientationCard } from "./orientation-card";
import { PartingCard } from "./parting-card";
import { PeopleCard } from "./people-card";
import { UptakeCard } from "./uptake-card";

const LinksCard = ({ life }: { readonly life: RelationshipLife }) =>
  life.follows === null && life.followedBy === null ? null : (
    <Card title={say("links.title")}>
      {life.follows && (
        <p>
          <Link href={`/relationships/${life.follows}`}>{say("links.follows")}</Link>
        </p>
      )}
      {life.followedBy && (
        <p>
          <Link href={`/relationships/${life.followedBy}`}>{say("links.followed-by")}</Link>
        </p>
      )}
    </Card>
  );

const OfCard = ({ card }: { readonly card: RelationshipCard }) => {
  const session = useSession();
  const life = useQuery<RelationshipLife>(`/relationships/${card.relationshipId}/life`);
  const template = useQuery<PlanTemplate>("/plan-template");
  const rights = {
    writes: may(session, placeOf(card), "mentor", "mentee", ...LEAD),
    leads: may(session, placeOf(card), ...LEAD),
    mentors: may(session, placeOf(card), "mentor", ...LEAD),
  };
  return (
    <Answer of={template} lines={4}>
      {(lists) => (
        <Answer of={life} lines={12}>
          {(body) => (
            <div className="columns even">
              <div className="stack">
                <PeopleCard card={card} life={body} template={lists} {...rights} />
                <OrientationCard card={card} life={body} template={lists} {...rights} />
                <MenteesCard card={card} life={body} template={lists} {...rights} />
              </div>
              <div className="stack">
                <LinksCard life={body} />
                <ClosingCard card={card} life={body} template={lists} {...rights} />
                <MediationCard card={card} life={body} template={lists} {...rights} />
                <PartingCard card={card} life={body} template={lists} {...rights} />
                <UptakeCard card={card} life={body} template={lists} {...rights} />
              </div>
            </div>
          )}
        </Answer>
      )}
    </Answer>
  );
};

/** What a pair settled and told beside its stages: people, guidelines, mediation, closing, what came after. */
export const LifePage = ({ relationshipId }: { readonly relationshipId: string }) => (
  <PairPage relationshipId={relationshipId} title={say("life-page.title")}>
    {(card) => <OfCard card={card} />}
  </PairPage>
);
