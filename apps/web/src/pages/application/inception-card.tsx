import type { TemplateAnswer } from "../../api/enrolment";
import { ownZone } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { CheckField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { checked, textOf } from "../../parts/form-data";
import { dayHappened, HappenedField } from "../../parts/happened";
import { refusal } from "../../parts/refusal";
import { When } from "../../parts/when";
import type { Judged } from "./rules";

interface InceptionCardProps {
  readonly judged: Judged;
  readonly template: TemplateAnswer;
  readonly label: (key: string) => string | undefined;
  readonly leads: boolean;
}

type Steps = TemplateAnswer["template"]["inception"]["steps"];

const answersOf = (steps: Steps, form: FormData): Record<string, string | boolean> =>
  Object.fromEntries(
    steps.map(({ step, kind }) => {
      const note = textOf(form, `answers/${step}`);
      return [step, kind === "explanation" ? note || checked(form, `done-${step}`) : note];
    }),
  );

const Form = ({ judged, template, label }: Omit<InceptionCardProps, "leads">) => {
  const { application, programme } = judged;
  const { steps } = template.template.inception;
  const zone = programme?.zone ?? ownZone();
  return (
    <CommandForm
      path={`/applications/${application.applicationId}/inception`}
      verb={say("inception.record")}
      body={(form) => ({ happened: dayHappened(form, zone, "day"), answers: answersOf(steps, form) })}
    >
      <HappenedField name="day" label={say("inception.day")} zone={zone} required />
      <ol className="plain rows steps">
        {steps.map(({ step, kind }, index) => (
          <li key={step}>
            {kind === "question" ? (
              <TextField
                name={`answers/${step}`}
                label={say("inception.step", { number: index + 1, step: label(`inception.${step}`) ?? step })}
                rows={2}
                required
              />
            ) : (
              <CheckField
                name={`done-${step}`}
                label={say("inception.step", { number: index + 1, step: label(`inception.${step}`) ?? step })}
                required
              />
            )}
          </li>
        ))}
      </ol>
    </CommandForm>
  );
};

const Held = ({ judged, template, label }: Omit<InceptionCardProps, "leads">) => {
  const { inception } = judged.application;
  if (!inception) return null;
  return (
    <>
      <p className="soft">
        {say("inception.held-on")} <When at={inception.happened} />
        {" · "}
        {say("inception.recorded-on")} <When at={inception.recorded} />
      </p>
      <ol className="criteria">
        {template.template.inception.steps.map(({ step }, index) => (
          <li key={step}>
            <p className="criteria-head">
              {say("inception.step", { number: index + 1, step: label(`inception.${step}`) ?? step })}
            </p>
            <p>{inception.steps.find((each) => each.step === step)?.note ?? say("inception.done")}</p>
          </li>
        ))}
      </ol>
    </>
  );
};

/** The inception call: its twelve steps as a form once the application is shortlisted, and as a record afterwards. */
export const InceptionCard = (props: InceptionCardProps) => {
  const { application } = props.judged;
  const { status } = application;
  return (
    <Card title={say("inception.title")}>
      {application.inception ? (
        <Disclosure summary={say("inception.read")} open={status === "inception-held"}>
          <Held {...props} />
        </Disclosure>
      ) : status === "shortlisted" && props.leads ? (
        <Form {...props} />
      ) : (
        <Empty>
          {status === "shortlisted"
            ? say("inception.awaited")
            : refusal("step-missing", { status, missing: "shortlisted" })}
        </Empty>
      )}
    </Card>
  );
};
