import type { Objective, Plan } from "../../api/plans";
import { SIDES, type RelationshipCard } from "../../api/relationships";
import { shortDate } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { CheckField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField, TextField } from "../../parts/field";
import { Facts } from "../../parts/facts";
import { checked, given, present, textOf } from "../../parts/form-data";
import { contentRule } from "../plan/content-rule";

interface OfObjective {
  readonly card: RelationshipCard;
  readonly plan: Plan;
  readonly objective: Objective;
}

const DropForm = ({ card, plan, objective }: OfObjective) => (
  <Disclosure summary={say("objective.drop-summary")}>
    <CommandForm
      path={`/plans/${plan.planId}/dropped-objectives`}
      verb={say("objective.drop")}
      look="grave"
      forbidden={contentRule(card, plan)}
      body={(form) => ({ objectiveId: objective.objectiveId, why: textOf(form, "why") })}
    >
      <InputField name="why" label={say("objective.drop-why")} required />
    </CommandForm>
  </Disclosure>
);

const DropActivityForm = ({
  card,
  plan,
  activityId,
}: Omit<OfObjective, "objective"> & { readonly activityId: string }) => (
  <Disclosure summary={say("activity.drop-summary")}>
    <CommandForm
      path={`/plans/${plan.planId}/dropped-activities`}
      verb={say("activity.drop")}
      look="grave"
      forbidden={contentRule(card, plan)}
      body={(form) => ({ activityId, why: textOf(form, "why") })}
    >
      <InputField name="why" label={say("activity.drop-why")} required />
    </CommandForm>
  </Disclosure>
);

const ActivityForm = ({ card, plan, objective }: OfObjective) => (
  <Disclosure summary={say("activity.add")}>
    <CommandForm
      path={`/plans/${plan.planId}/activities`}
      verb={say("activity.add-verb")}
      look="quiet"
      resets
      forbidden={contentRule(card, plan)}
      body={(form) =>
        present({
          objectiveId: objective.objectiveId,
          what: textOf(form, "what"),
          responsible: SIDES.filter((side) => checked(form, `responsible-${side}`)),
          human: given(form, "human"),
          financial: given(form, "financial"),
          material: given(form, "material"),
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
      <InputField name="human" label={say("activity.human")} />
      <InputField name="financial" label={say("activity.financial")} />
      <InputField name="material" label={say("activity.material")} />
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
        <p className="small soft">
          {objective.mentee && `${say("objective.of", { organisation: objective.mentee.organisation })} · `}
          {objective.strengthens.map((each) => name("capacity", each)).join(" · ")}
        </p>
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
                <span className="small soft">
                  {[activity.human, activity.financial, activity.material].filter(Boolean).map((each) => ` · ${each}`)}
                </span>
                {writes && <DropActivityForm card={card} plan={plan} activityId={activity.activityId} />}
              </li>
            ))}
        </ul>
        {writes && <ActivityForm card={card} plan={plan} objective={objective} />}
        {writes && <DropForm card={card} plan={plan} objective={objective} />}
      </li>
    ))}
  </ol>
);
