import { LEAD, may } from "../../api/may";
import type { Plan } from "../../api/plans";
import type { RelationshipCard, Side } from "../../api/relationships";
import { useSession } from "../../api/session";
import { longDate } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { CommandForm } from "../../parts/command-form";
import { Status } from "../../parts/status";
import { endedRule, placeOf } from "./ended";
import { refusal } from "../../parts/refusal";

const OneSide = ({
  card,
  plan,
  side,
}: {
  readonly card: RelationshipCard;
  readonly plan: Plan;
  readonly side: Side;
}) => {
  const session = useSession();
  const agreement = plan.agreements.find((each) => each.side === side);
  if (agreement)
    return (
      <Status word={say("plan.agreed-by", { side: name("side", side), on: longDate(agreement.on) })} shape="done" />
    );
  if (!may(session, placeOf(card), side, ...LEAD))
    return <Status word={say("plan.not-agreed-by", { side: name("side", side) })} shape="open" />;
  return (
    <CommandForm
      path={`/plans/${plan.planId}/agreement`}
      verb={say("plan.agree", { side: name("side", side) })}
      forbidden={endedRule(card) ?? (plan.objectives.length === 0 ? refusal("plan-without-objectives") : undefined)}
      body={() => ({ side, edition: plan.edition })}
    />
  );
};

/** Agreement is by both sides, each for itself, and to the edition they see. */
export const PlanAgreement = ({ card, plan }: { readonly card: RelationshipCard; readonly plan: Plan }) => (
  <div className="stack tight">
    <p className="small soft">{say("plan.edition", { edition: plan.edition })}</p>
    <OneSide card={card} plan={plan} side="mentor" />
    <OneSide card={card} plan={plan} side="mentee" />
  </div>
);
