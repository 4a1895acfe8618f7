import { useState } from "react";
import type { Application, Requirement } from "../../api/enrolment";
import { say } from "../../catalogue/words";
import { CommandForm } from "../../parts/command-form";
import { AnswerField } from "./answer-field";
import { valueOf } from "./answer-value";

interface InterestFormProps {
  readonly application: Application;
  readonly criteria: readonly Requirement[];
  readonly conditions: readonly Requirement[];
  readonly label: (key: string) => string | undefined;
}

/** Every question of the template; what is typed is kept on this device until it was sent. */
export const InterestForm = ({ application, criteria, conditions, label }: InterestFormProps) => {
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const asked = [...criteria, ...conditions];
  const field = (requirement: Requirement, question: string): React.ReactNode => (
    <AnswerField
      key={requirement.item}
      requirement={requirement}
      question={question}
      initial={requirement.check.kind === "in-region" ? application.country : undefined}
      region={application.region}
      onChange={(value) => setAnswers((before) => ({ ...before, [requirement.item]: value }))}
    />
  );
  const done = asked.filter(({ item, check }) => answers[item] || check.kind === "in-region").length;
  return (
    <CommandForm
      path={`/applications/${application.applicationId}/interest`}
      verb={say("interest.send")}
      body={(form) => ({
        answers: Object.fromEntries(asked.map((each) => [each.item, valueOf(form, each, `answers/${each.item}`)])),
      })}
      draft={`interest.${application.applicationId}`}
      later={say("interest.later", { organisation: application.organisationName })}
    >
      <p className="soft" role="status">
        {say("interest.progress", { done, of: asked.length })} {say("interest.draft")}
      </p>
      <h3>{say("criteria.title")}</h3>
      {criteria.map((each) => field(each, label(`criterion.${each.item}.ask`) ?? each.item))}
      <h3>{say("criteria.conditions")}</h3>
      <p className="soft">{say("interest.conditions-lead")}</p>
      {conditions.map((each) => field(each, label(`condition.${each.item}`) ?? each.item))}
    </CommandForm>
  );
};
