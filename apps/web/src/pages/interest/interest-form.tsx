import { useEffect, useState } from "react";
import type { Application, Requirement } from "../../api/enrolment";
import { say } from "../../catalogue/words";
import { CommandForm } from "../../parts/command-form";
import { AnswerField } from "./answer-field";
import { valueOf } from "./answer-value";
import { draftOf } from "./draft";

interface InterestFormProps {
  readonly application: Application;
  readonly criteria: readonly Requirement[];
  readonly conditions: readonly Requirement[];
  readonly label: (key: string) => string | undefined;
}

/** Every question of the template; what is typed is kept on this device until it was sent. */
export const InterestForm = ({ application, criteria, conditions, label }: InterestFormProps) => {
  const [draft] = useState(() => draftOf(application.applicationId));
  const [answers, setAnswers] = useState(draft.read);
  const asked = [...criteria, ...conditions];
  useEffect(() => draft.write(answers), [draft, answers]);
  const field = (requirement: Requirement, question: string): React.ReactNode => (
    <AnswerField
      key={requirement.item}
      requirement={requirement}
      question={question}
      initial={answers[requirement.item] ?? (requirement.check.kind === "in-region" ? application.country : undefined)}
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
      onDone={draft.clear}
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
