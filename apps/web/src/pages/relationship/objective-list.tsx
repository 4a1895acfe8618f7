import type { Objective, Plan } from "../../api/plans";
import type { RelationshipCard } from "../../api/relationships";
import { shortDate } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { CheckField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField, TextField } from "../../parts/field";
import { Facts } from "../../parts/facts";
import { checked, given, present, textOf } from "../../parts/form-data";
import { endedRule } from "./ended";
import { refusal } from "../../parts/refusal";

const SIDES = ["mentor", "mentee"] as const;

const ActivityForm = ({
  card,
  plan,
  objective,
}: {
  readonly card: RelationshipCard;
  readonly plan: Plan;
  readonly objective: Objective;
}) => (
  <Disclosure summary={say("activity.add")}>
    <CommandForm
      path={`/plans/${plan.planId}/activities`}
      verb={say("activity.add-verb")}
      look="quiet"
      resets
      forbidden={
        endedRule(card) ?? (plan.status === "agreed" ? refusal("plan-agreed", { edition: plan.edition }) : undefined)
      }
      body={(form) =>
        present({
          objectiveId: objective.objectiveId,
          what: textOf(form, "what"),
          responsible: SIDES.filter((side) => checked(form, `responsible-${side}`)),
          from: given(form, "from"),
          until: given(form, "until"),
        })
      }
    >
      <TextField name="what" label={say("activity.what")} rows={2} required />
      <fieldset className="field">
        <legend>{say("activity.responsible")}</legend>
        {SIDES.map((side) => (
          <CheckField key={side} name={`responsible-${side}`} label={name("side", side)} initial={side === "mentee"} />
        ))}
      </fieldset>
      <div className="pair">
        <InputField name="from" type="date" label={say("activity.from")} />
        <InputField name="until" type="date" label={say("activity.until")} />
      </div>
    </CommandForm>
  </Disclosure>
);

interface ObjectiveListProps {
  readonly card: RelationshipCard;
  readonly plan: Plan;
  readonly writes: boolean;
}

/** The objectives of a plan, each with how things stand, how they should, and what will be done for it. */
export const ObjectiveList = ({ card, plan, writes }: ObjectiveListProps) => (
  <ol className="plain rows">
    {plan.objectives.map((objective) => (
      <li key={objective.objectiveId}>
        <h3>{objective.title}</h3>
        <p className="small soft">{objective.strengthens.map((each) => name("capacity", each)).join(" · ")}</p>
        <Facts
          roomy
          pairs={[
            { term: say("objective.capacity-now"), value: objective.capacityNow },
            { term: say("objective.capacity-future"), value: objective.capacityFuture },
            { term: say("objective.indication-now"), value: objective.indicationNow },
            { term: say("objective.indication-future"), value: objective.indicationFuture },
          ]}
        />
        <ul>
          {plan.activities
            .filter((activity) => activity.objectiveId === objective.objectiveId)
            .map((activity) => (
              <li key={activity.activityId}>
                {activity.what} · {activity.responsible.map((side) => name("side", side)).join(", ")}
                {activity.until && ` · ${say("activity.by", { day: shortDate(activity.until) })}`}
              </li>
            ))}
        </ul>
        {writes && <ActivityForm card={card} plan={plan} objective={objective} />}
      </li>
    ))}
  </ol>
);
