import { say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { InputField, TextField } from "../../parts/field";
import { given, textOf } from "../../parts/form-data";
import { endedRule } from "../relationship/ended";
import { BothSides } from "./both-sides";
import { ChoiceList, chosen, wordsFor } from "./choice-list";
import type { OfPlan } from "./of-plan";

const OTHER = "other";

const areasOf = (form: FormData, { template }: OfPlan): readonly object[] => {
  const why = given(form, "why");
  const named = textOf(form, "other");
  const areas: readonly { readonly area: string; readonly name?: string }[] = [
    ...chosen(form, "priority", template.areas).map((area) => ({ area })),
    ...(named ? [{ area: OTHER, name: named }] : []),
  ];
  return areas.map((area) => ({ ...area, ...(why ? { why } : {}) }));
};

const Form = (props: OfPlan) => (
  <CommandForm
    path={`/plans/${props.plan.planId}/priorities`}
    verb={say("priorities.set")}
    look="quiet"
    forbidden={endedRule(props.card)}
    body={(form) => ({ areas: areasOf(form, props) })}
  >
    <ChoiceList
      name="priority"
      label={say("priorities.areas")}
      choices={props.template.areas}
      initial={props.plan.priorities?.areas.map(({ area }) => area)}
    />
    <InputField name="other" label={say("plan-page.other-area")} />
    <TextField name="why" label={say("priorities.why")} rows={2} />
  </CommandForm>
);

/** The short list of areas that matter most, agreed by both. */
export const PrioritiesCard = (props: OfPlan) => {
  const { plan, template } = props;
  const { priorities } = plan;
  return (
    <Card title={say("priorities.title")}>
      {priorities ? (
        <>
          <ul>
            {priorities.areas.map(({ area, name, why }) => (
              <li key={`${area}${name ?? ""}`}>
                {name ?? wordsFor([area], template.areas)}
                {why && <span className="soft"> · {why}</span>}
              </li>
            ))}
          </ul>
          <BothSides
            card={props.card}
            path={`/plans/${plan.planId}/priorities-agreement`}
            agreements={priorities.agreements}
            to={{ listing: priorities.listing }}
          />
        </>
      ) : (
        <Empty>{say("priorities.none")}</Empty>
      )}
      {props.writes && (
        <Disclosure summary={say("priorities.summary")}>
          <Form key={priorities?.listing} {...props} />
        </Disclosure>
      )}
    </Card>
  );
};
