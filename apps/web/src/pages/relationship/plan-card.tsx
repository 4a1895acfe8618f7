import { Link } from "wouter";
import { LEAD, may } from "../../api/may";
import type { Plan } from "../../api/plans";
import { SIDES, type PlanSummary, type RelationshipCard } from "../../api/relationships";
import { useSession, type Session } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { name, say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { asOfParams, useAsOf } from "../../parts/as-of";
import { Disclosure, Empty } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { FoldedCard } from "../../parts/folded-card";
import { given, present, textOf } from "../../parts/form-data";
import { Status } from "../../parts/status";
import { endedRule, placeOf } from "./ended";
import { ObjectiveForm } from "./objective-form";
import { ObjectiveList } from "./objective-list";
import { PlanAgreement } from "./plan-agreement";
import { refusal } from "../../parts/refusal";

const DraftForm = ({ card }: { readonly card: RelationshipCard }) => (
  <CommandForm
    path={`/relationships/${card.relationshipId}/plan`}
    verb={say("plan.draft")}
    forbidden={endedRule(card)}
    body={(form) => present({ focus: given(form, "focus"), outcome: given(form, "outcome") })}
  >
    <TextField name="focus" label={say("plan.focus")} hint={say("plan.focus-hint")} rows={2} />
    <TextField name="outcome" label={say("plan.outcome")} rows={2} />
  </CommandForm>
);

const Written = ({ card, plan }: { readonly card: RelationshipCard; readonly plan: Plan }) => {
  const session = useSession();
  const writes = may(session, placeOf(card), "mentor", "mentee", ...LEAD);
  const agreed = plan.status === "agreed" ? refusal("plan-agreed", { edition: plan.edition }) : undefined;
  return (
    <>
      {plan.focus && <p>{plan.focus}</p>}
      {plan.outcome && <p className="soft">{plan.outcome}</p>}
      {plan.objectives.length === 0 ? (
        <Empty>{say("plan.no-objectives")}</Empty>
      ) : (
        <ObjectiveList card={card} plan={plan} writes={writes} />
      )}
      {writes && (
        <Disclosure summary={say("objective.add")} open={plan.objectives.length === 0}>
          <ObjectiveForm card={card} planId={plan.planId} forbidden={endedRule(card) ?? agreed} />
        </Disclosure>
      )}
      <PlanAgreement card={card} plan={plan} />
      {writes && agreed && (
        <Disclosure summary={say("plan.revise-summary")}>
          <CommandForm
            path={`/plans/${plan.planId}/revision`}
            verb={say("plan.revise")}
            look="quiet"
            forbidden={endedRule(card)}
            body={(form) => ({ why: textOf(form, "why") })}
          >
            <TextField name="why" label={say("plan.revise-why")} hint={say("plan.revise-hint")} rows={2} required />
          </CommandForm>
        </Disclosure>
      )}
    </>
  );
};

/** A plan that is to be drafted, or to be agreed by the reader. */
const isWaitedFor = (session: Session, card: RelationshipCard): boolean => {
  if (card.ending !== null) return false;
  if (card.plan === null) return may(session, placeOf(card), "mentor", "mentee", ...LEAD);
  const { agreedBy } = card.plan;
  return SIDES.some((side) => !agreedBy.includes(side) && may(session, placeOf(card), side, ...LEAD));
};

const Telling = ({ plan: { status, objectives, agreedBy } }: { readonly plan: PlanSummary }) => (
  <>
    <Status
      word={say(status === "agreed" ? "plan.agreed" : "plan.drafted")}
      shape={status === "agreed" ? "done" : "half"}
    />
    {` · ${say("plan.objectives", { objectives: objectives.length })}`}
    {status === "drafted" &&
      objectives.length > 0 &&
      SIDES.filter((side) => !agreedBy.includes(side)).map(
        (side) => ` · ${say("plan.not-agreed-by", { side: name("side", side) })}`,
      )}
  </>
);

/** What the pair wants to reach: objectives, and whether both sides agree. */
export const PlanCard = ({ card, whole }: { readonly card: RelationshipCard; readonly whole?: boolean }) => {
  const asOf = useAsOf();
  const session = useSession();
  const plan = useQuery<Plan>(card.plan ? `/plans/${card.plan.planId}` : null, asOfParams(asOf));
  const summary = card.plan;
  return (
    <FoldedCard
      title={say("plan.title")}
      id="plan"
      telling={summary && <Telling plan={summary} />}
      needed={whole || isWaitedFor(session, card)}
    >
      {summary ? (
        <Answer of={plan} lines={5}>
          {(body) => <Written card={card} plan={body} />}
        </Answer>
      ) : (
        <Empty step={may(session, placeOf(card), "mentor", "mentee", ...LEAD) && <DraftForm card={card} />}>
          {say("plan.none")}
        </Empty>
      )}
      {summary && !whole && (
        <p>
          <Link href={`/relationships/${card.relationshipId}/plan`}>{say("plan-page.open")}</Link>
        </p>
      )}
    </FoldedCard>
  );
};
