import { shortDate } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField, TextField } from "../../parts/field";
import { given, present, textOf } from "../../parts/form-data";
import { HappenedField, happenedOf } from "../../parts/happened";
import { Status } from "../../parts/status";
import { When } from "../../parts/when";
import { contentRule } from "./content-rule";
import { Pictures } from "./pictures";
import type { OfPlan } from "./of-plan";

const PlanForm = ({ card, plan }: OfPlan) => (
  <CommandForm
    path={`/plans/${plan.planId}/milestones`}
    verb={say("milestone.plan")}
    look="quiet"
    resets
    forbidden={contentRule(card, plan)}
    body={(form) =>
      present({ title: textOf(form, "title"), objectiveId: given(form, "objectiveId"), due: given(form, "due") })
    }
  >
    <InputField name="title" label={say("milestone.name")} required />
    <SelectField
      name="objectiveId"
      label={say("milestone.objective")}
      options={[
        { value: "", label: say("milestone.no-objective") },
        ...plan.objectives.map(({ objectiveId, title }) => ({ value: objectiveId, label: title })),
      ]}
    />
    <InputField name="due" type="date" label={say("milestone.due")} narrow />
  </CommandForm>
);

const ReachForm = ({ card, plan, title }: Pick<OfPlan, "card" | "plan"> & { readonly title?: string }) => (
  <CommandForm
    path={`/plans/${plan.planId}/reached-milestones`}
    verb={say("milestone.reach")}
    look="quiet"
    resets
    body={(form) =>
      present({
        title: title ?? textOf(form, "title"),
        evidence: given(form, "evidence"),
        happened: happenedOf(form, card.zone),
      })
    }
  >
    {title === undefined && <InputField name="title" label={say("milestone.what")} required />}
    <TextField name="evidence" label={say("milestone.evidence")} rows={2} />
    <HappenedField zone={card.zone} />
  </CommandForm>
);

/** What was planned to be reached by when, and what was reached, planned or not. */
export const MilestonesCard = (props: OfPlan) => {
  const { plan, card, writes } = props;
  const open = plan.milestones.filter((each) => !plan.reached.some((one) => one.title === each.title));
  return (
    <Card title={say("milestone.title")}>
      {plan.milestones.length + plan.reached.length === 0 && <Empty>{say("milestone.none")}</Empty>}
      <ul className="plain rows">
        {plan.reached.map((each) => (
          <li key={each.milestoneId}>
            <p>
              <Status word={say("milestone.reached")} shape="done" /> {each.title} · <When at={each.reached} />
              {!each.planned && <span className="soft"> · {say("milestone.unplanned")}</span>}
            </p>
            {each.evidence && <p className="small soft">{each.evidence}</p>}
            <Pictures
              planId={plan.planId}
              pictures={plan.pictures}
              about="milestone"
              aboutId={each.milestoneId}
              writes={writes}
              adds={writes}
            />
          </li>
        ))}
        {open.map((each) => (
          <li key={each.milestoneId}>
            <p>
              <Status word={say("milestone.ahead")} shape="open" /> {each.title}
              {each.due && ` · ${say("activity.by", { day: shortDate(each.due) })}`}
            </p>
            {writes && (
              <Disclosure summary={say("milestone.reach-summary", { title: each.title })}>
                <ReachForm card={card} plan={plan} title={each.title} />
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
      {writes && (
        <>
          <Disclosure summary={say("milestone.plan-summary")}>
            <PlanForm {...props} />
          </Disclosure>
          <Disclosure summary={say("milestone.unplanned-summary")}>
            <ReachForm card={card} plan={plan} />
          </Disclosure>
        </>
      )}
    </Card>
  );
};
