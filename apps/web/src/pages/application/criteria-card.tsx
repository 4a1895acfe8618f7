import type { Requirement } from "../../api/enrolment";
import { may } from "../../api/may";
import { useSession } from "../../api/session";
import { say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { Status } from "../../parts/status";
import { useNames } from "../../parts/use-names";
import { answerText } from "../../parts/use-template";
import { When } from "../../parts/when";
import { AnswerCorrection } from "./answer-correction";
import { forbids, type Judged } from "./rules";

const Verdict = ({ item, judged }: { readonly item: string; readonly judged: Judged }) => {
  const { application } = judged;
  if (application.answers.length === 0) return <Status word={say("criteria.not-answered")} shape="open" />;
  if (!application.unmet.includes(item)) return <Status word={say("criteria.met")} shape="done" />;
  if (application.waivers.some(({ criterion }) => criterion === item))
    return <Status word={say("criteria.waived")} shape="half" />;
  return <Status word={say("criteria.unmet")} shape="stop" />;
};

const Waiver = ({ item, judged }: { readonly item: string; readonly judged: Judged }) => {
  const session = useSession();
  const { application } = judged;
  const waiver = application.waivers.find(({ criterion }) => criterion === item);
  const names = useNames([waiver?.by]);
  if (waiver)
    return (
      <p className="small soft">
        {say("criteria.waiver", { reason: waiver.reason, by: names(waiver.by) })} · <When at={waiver.at} />
      </p>
    );
  if (!application.unmet.includes(item) || application.answers.length === 0) return null;
  if (!may(session, { programme: application.programmeId }, "programme-manager")) return null;
  return (
    <Disclosure summary={say("criteria.waive-summary")}>
      <CommandForm
        path={`/applications/${application.applicationId}/waivers`}
        verb={say("criteria.waive")}
        look="quiet"
        forbidden={forbids.ending(judged)}
        body={(form) => ({ criterion: item, reason: textOf(form, "reason") })}
      >
        <TextField name="reason" label={say("form.reason")} rows={2} required />
      </CommandForm>
    </Disclosure>
  );
};

interface CriteriaCardProps {
  readonly title: string;
  readonly requirements: readonly Requirement[];
  readonly judged: Judged;
}

/** Requirements one by one: what is asked, what was answered, and whether that meets it. */
export const CriteriaCard = ({ title, requirements, judged }: CriteriaCardProps) => {
  const { application, label } = judged;
  return (
    <Card title={title}>
      {application.answers.length === 0 && <Empty>{say("criteria.empty")}</Empty>}
      <ul className="criteria">
        {requirements.map((requirement) => {
          const given = application.answers.find(({ item }) => item === requirement.item);
          const corrections = application.corrections.filter(({ item }) => item === requirement.item);
          return (
            <li key={requirement.item}>
              <p className="criteria-head">
                <span>{label(requirement.item)}</span>
                <Verdict item={requirement.item} judged={judged} />
              </p>
              {given && <p>{answerText(given.value, requirement)}</p>}
              {corrections.map((correction) => (
                <p key={correction.at} className="small soft">
                  {say("criteria.corrected", {
                    from: answerText(correction.from, requirement),
                    reason: correction.reason,
                  })}
                </p>
              ))}
              <Waiver item={requirement.item} judged={judged} />
              <AnswerCorrection application={application} requirement={requirement} />
            </li>
          );
        })}
      </ul>
    </Card>
  );
};
