import { longDate } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { Facts } from "../../parts/facts";
import { InputField, TextField } from "../../parts/field";
import { given, present, textOf } from "../../parts/form-data";
import { ChoiceList, chosen, wordsFor } from "./choice-list";
import { contentRule } from "./content-rule";
import type { OfPlan } from "./of-plan";

const MODES = ["one-to-one", "one-to-many"] as const;

const Shown = ({ card, plan, template }: OfPlan) => {
  const said = plan.description;
  const term = (code: string): string => template.fields.find((each) => each.code === code)?.text ?? code;
  if (!said) return <Empty>{say("plan-page.not-described")}</Empty>;
  return (
    <Facts
      roomy
      pairs={[
        { term: term("mentors"), value: card.mentorOrganisation },
        { term: term("mentees"), value: card.menteeOrganisation },
        { term: term("start"), value: longDate(said.from ?? card.from) },
        { term: term("duration"), value: say("plan-page.until", { day: longDate(said.until ?? card.until) }) },
        { term: term("mode"), value: name("mode", said.mode) },
        { term: term("services"), value: wordsFor(said.services, template.services, said.otherService) },
        { term: term("capacities"), value: wordsFor(said.capacities, template.capacities, said.otherCapacity) },
        { term: term("formats"), value: wordsFor(said.formats, template.formats) },
        said.whyFormats !== undefined && { term: term("why-formats"), value: said.whyFormats },
        { term: term("areas"), value: wordsFor(said.areas, template.areas, said.otherArea) },
        said.help !== undefined && { term: term("help"), value: said.help },
        said.outcome !== undefined && { term: term("outcome"), value: said.outcome },
      ]}
    />
  );
};

const Form = ({ card, plan, template }: OfPlan) => {
  const said = plan.description;
  const rule = contentRule(card, plan);
  const term = (code: string): string => template.fields.find((each) => each.code === code)?.text ?? code;
  return (
    <CommandForm
      path={`/plans/${plan.planId}/description`}
      verb={say("plan-page.describe")}
      forbidden={rule}
      draft={`plan-description.${plan.planId}`}
      body={(form) =>
        present({
          mode: textOf(form, "mode"),
          from: given(form, "from"),
          until: given(form, "until"),
          services: chosen(form, "service", template.services),
          otherService: given(form, "otherService"),
          capacities: chosen(form, "capacity", template.capacities),
          otherCapacity: given(form, "otherCapacity"),
          formats: chosen(form, "format", template.formats),
          whyFormats: given(form, "whyFormats"),
          areas: chosen(form, "area", template.areas),
          otherArea: given(form, "otherArea"),
          help: given(form, "help"),
          outcome: given(form, "outcome"),
          mentorPersonIds: said?.mentorPersonIds,
          menteePersonIds: said?.menteePersonIds,
        })
      }
    >
      <div className="pair">
        <InputField name="from" type="date" label={term("start")} initial={said?.from ?? card.from} />
        <InputField name="until" type="date" label={term("duration")} initial={said?.until ?? card.until} />
      </div>
      <SelectField
        name="mode"
        label={term("mode")}
        options={MODES.map((mode) => ({ value: mode, label: name("mode", mode) }))}
        initial={said?.mode}
      />
      <ChoiceList name="service" label={term("services")} choices={template.services} initial={said?.services} />
      <InputField name="otherService" label={say("plan-page.other-service")} initial={said?.otherService} />
      <ChoiceList name="capacity" label={term("capacities")} choices={template.capacities} initial={said?.capacities} />
      <InputField name="otherCapacity" label={say("plan-page.other-capacity")} initial={said?.otherCapacity} />
      <ChoiceList name="format" label={term("formats")} choices={template.formats} initial={said?.formats} />
      <TextField name="whyFormats" label={term("why-formats")} rows={2} initial={said?.whyFormats} />
      <ChoiceList name="area" label={term("areas")} choices={template.areas} initial={said?.areas} />
      <InputField name="otherArea" label={say("plan-page.other-area")} initial={said?.otherArea} />
      <TextField name="help" label={term("help")} rows={2} initial={said?.help} />
      <TextField name="outcome" label={term("outcome")} rows={2} initial={said?.outcome ?? plan.outcome ?? ""} />
    </CommandForm>
  );
};

/** The fields of the template beside the objectives. */
export const DescriptionCard = (props: OfPlan) => (
  <Card title={say("plan-page.description")}>
    <Shown {...props} />
    {props.writes && (
      <Disclosure summary={say("plan-page.describe-summary")}>
        <Form key={props.plan.edition} {...props} />
      </Disclosure>
    )}
  </Card>
);
