import type { Plan, PlanTemplate } from "../../api/plans";
import { LEAD, may } from "../../api/may";
import type { RelationshipCard } from "../../api/relationships";
import { useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Empty } from "../../parts/card";
import { PairPage } from "../../parts/pair-page";
import { placeOf } from "../relationship/ended";
import { PlanCard } from "../relationship/plan-card";
import { ChecklistCard } from "./checklist-card";
import { DescriptionCard } from "./description-card";
import { EditionsCard } from "./editions-card";
import { MilestonesCard } from "./milestones-card";
import type { OfPlan } from "./of-plan";
import { PrioritiesCard } from "./priorities-card";
import { ProgressCard } from "./progress-card";
import { StoriesCard } from "./stories-card";

const Whole = (props: OfPlan) => (
  <div className="columns even">
    <div className="stack">
      <PrioritiesCard {...props} />
      <DescriptionCard {...props} />
      <PlanCard card={props.card} whole />
      <ChecklistCard {...props} />
      <EditionsCard {...props} />
    </div>
    <div className="stack">
      <MilestonesCard {...props} />
      <ProgressCard {...props} />
      <StoriesCard {...props} />
    </div>
  </div>
);

const OfCard = ({ card }: { readonly card: RelationshipCard }) => {
  const session = useSession();
  const plan = useQuery<Plan>(card.plan ? `/plans/${card.plan.planId}` : null);
  const template = useQuery<PlanTemplate>("/plan-template");
  const writes = may(session, placeOf(card), "mentor", "mentee", ...LEAD);
  if (!card.plan)
    return (
      <>
        <Empty>{say("plan-page.none")}</Empty>
        <PlanCard card={card} whole />
      </>
    );
  return (
    <Answer of={template} lines={4}>
      {(lists) => (
        <Answer of={plan} lines={12}>
          {(body) => <Whole card={card} plan={body} template={lists} writes={writes} />}
        </Answer>
      )}
    </Answer>
  );
};

/** The whole mentoring plan of a relationship: what was agreed, by which editions, and what came of it. */
export const PlanPage = ({ relationshipId }: { readonly relationshipId: string }) => (
  <PairPage relationshipId={relationshipId} title={say("plan-page.title")}>
    {(card) => <OfCard card={card} />}
  </PairPage>
);
