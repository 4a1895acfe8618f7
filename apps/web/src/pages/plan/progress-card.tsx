import { name, say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { ChoiceField, SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { present, textOf } from "../../parts/form-data";
import { Status } from "../../parts/status";
import { When } from "../../parts/when";
import type { OfPlan } from "./of-plan";

const STANDINGS = ["not-begun", "under-way", "behind", "reached"] as const;
const SHAPES = { "not-begun": "open", "under-way": "half", behind: "warn", reached: "done" } as const;

const Form = ({ plan }: OfPlan) => (
  <CommandForm
    path={`/plans/${plan.planId}/progress`}
    verb={say("progress.note")}
    look="quiet"
    resets
    body={(form) =>
      present({
        objectiveId: textOf(form, "objectiveId"),
        standing: textOf(form, "standing"),
        note: textOf(form, "note"),
      })
    }
  >
    <SelectField
      name="objectiveId"
      label={say("progress.objective")}
      options={plan.objectives.map(({ objectiveId, title }) => ({ value: objectiveId, label: title }))}
    />
    <ChoiceField
      name="standing"
      label={say("progress.standing")}
      options={STANDINGS.map((standing) => ({ value: standing, label: name("standing", standing) }))}
      required
    />
    <TextField name="note" label={say("progress.words")} rows={2} required />
  </CommandForm>
);

/** Where each objective stands, as last noted; the notes before stay beneath. */
export const ProgressCard = (props: OfPlan) => {
  const { plan, writes } = props;
  const latestFirst = [...plan.progress].reverse();
  return (
    <Card title={say("progress.title")}>
      {latestFirst.length === 0 && <Empty>{say("progress.none")}</Empty>}
      <ul className="plain rows">
        {latestFirst.map((each, index) => (
          <li key={`${each.on} ${index}`}>
            <Status
              word={name("standing", each.standing)}
              shape={SHAPES[each.standing as keyof typeof SHAPES] ?? "open"}
            />{" "}
            {each.title} · <When at={each.on} />
            <p className="small soft">{each.note}</p>
          </li>
        ))}
      </ul>
      {writes && plan.objectives.length > 0 && (
        <Disclosure summary={say("progress.summary")}>
          <Form {...props} />
        </Disclosure>
      )}
    </Card>
  );
};
