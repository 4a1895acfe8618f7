import type { Application, Requirement } from "../../api/enrolment";
import { LEAD, may } from "../../api/may";
import { useSession } from "../../api/session";
import { say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { AnswerField } from "../interest/answer-field";
import { shownValue, valueOf } from "../interest/answer-value";

interface AnswerCorrectionProps {
  readonly application: Application;
  readonly requirement: Requirement;
}

/** Puts one answer right, with its reason; the answer given first stays readable. */
export const AnswerCorrection = ({ application, requirement }: AnswerCorrectionProps) => {
  const session = useSession();
  const place = { programme: application.programmeId, application: application.applicationId };
  const given = application.answers.find(({ item }) => item === requirement.item);
  if (!given || !may(session, place, "applicant", "mentee", ...LEAD)) return null;
  return (
    <Disclosure summary={say("correct.summary")}>
      <CommandForm
        key={given.fact}
        path={`/applications/${application.applicationId}/correction`}
        verb={say("correct-answer.verb")}
        look="quiet"
        body={(form) => ({
          corrects: given.fact,
          item: requirement.item,
          value: valueOf(form, requirement, "value"),
          reason: textOf(form, "reason"),
        })}
      >
        <AnswerField
          name="value"
          requirement={requirement}
          question={say("correct-answer.value")}
          initial={shownValue(given.value)}
          region={application.region}
        />
        <InputField name="reason" label={say("correct.reason")} required />
      </CommandForm>
    </Disclosure>
  );
};
