import { name, say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { ChoiceField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { given } from "../../parts/form-data";
import { Status } from "../../parts/status";
import { endedRule } from "../relationship/ended";
import type { OfPlan } from "./of-plan";

const ANSWERS = ["yes", "partly", "no"] as const;
const SHAPES = { yes: "done", partly: "half", no: "open" } as const;

/** What the plan's content shows, and what the pair answered: advice before agreeing, and no more. */
export const ChecklistCard = ({ card, plan, template, writes }: OfPlan) => {
  const questions = [...template.planning, ...template.checklist];
  const textOf = (code: string): string => questions.find((each) => each.code === code)?.text ?? code;
  return (
    <Card title={say("checklist.title")}>
      {plan.advice.length === 0 ? (
        <Empty>{say("checklist.nothing")}</Empty>
      ) : (
        <ul>
          {plan.advice.map(({ point, objective }) => (
            <li key={`${point} ${objective ?? ""}`}>
              {objective ? say("checklist.of-objective", { objective, point: textOf(point) }) : textOf(point)}
            </li>
          ))}
        </ul>
      )}
      {plan.checks && (
        <>
          <p className="small soft">{say("checklist.of-edition", { edition: plan.checks.edition })}</p>
          <ul className="plain">
            {plan.checks.answers.map(({ question, answer }) => (
              <li key={question}>
                <Status word={name("check-answer", answer)} shape={SHAPES[answer as keyof typeof SHAPES] ?? "open"} />{" "}
                {textOf(question)}
              </li>
            ))}
          </ul>
        </>
      )}
      {writes && (
        <Disclosure summary={say("checklist.summary")}>
          <CommandForm
            path={`/plans/${plan.planId}/checks`}
            verb={say("checklist.verb")}
            look="quiet"
            forbidden={endedRule(card)}
            body={(form) => ({
              answers: questions.flatMap(({ code }) => {
                const answer = given(form, code);
                return answer ? [{ question: code, answer }] : [];
              }),
            })}
          >
            {questions.map(({ code, text }) => (
              <ChoiceField
                key={code}
                name={code}
                label={text}
                options={ANSWERS.map((answer) => ({ value: answer, label: name("check-answer", answer) }))}
                required
              />
            ))}
          </CommandForm>
        </Disclosure>
      )}
    </Card>
  );
};
