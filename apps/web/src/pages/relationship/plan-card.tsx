import { Link } from "wouter";
import { LEAD, may } from "../../api/may";
import type { Plan } from "../../api/plans";
import type { RelationshipCard } from "../../api/relationships";
import { useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { asOfParams, useAsOf } from "../../parts/as-of";
import { Card, Disclosure, Empty } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
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

/** What the pair wants to reach: objectives, and whether both sides agree. */
export const PlanCard = ({ card, whole }: { readonly card: RelationshipCard; readonly whole?: boolean }) => {
  const asOf = useAsOf();
  const session = useSession();
  const plan = useQuery<Plan>(card.plan ? `/plans/${card.plan.planId}` : null, asOfParams(asOf));
  const summary = card.plan;
  return (
    <Card
      title={say("plan.title")}
      aside={
        summary && (
          <Status
            word={say(summary.status === "agreed" ? "plan.agreed" : "plan.drafted")}
            shape={summary.status === "agreed" ? "done" : "half"}
          />
        )
      }
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
    </Card>
  );
};
