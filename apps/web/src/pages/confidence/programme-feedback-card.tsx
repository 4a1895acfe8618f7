import type { Feedback } from "../../api/confidence";
import { say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { List } from "../../parts/list";
import { useList } from "../../parts/use-list";
import { FeedbackItem } from "./feedback-item";

const FollowUp = ({ feedbackId }: Feedback) => (
  <Disclosure summary={say("feedback.follow-up-summary")}>
    <CommandForm
      path={`/feedback/${feedbackId}/follow-up`}
      draft={`feedback-follow-up.${feedbackId}`}
      verb={say("feedback.follow-up")}
      look="quiet"
      resets
      body={(form) => ({ done: textOf(form, "done") })}
    >
      <TextField name="done" label={say("feedback.done")} hint={say("feedback.done-hint")} required />
    </CommandForm>
  </Disclosure>
);

/** What mentors and mentees told the programme, the last first (REL-15). */
export const ProgrammeFeedbackCard = ({ programmeId }: { readonly programmeId: string }) => {
  const told = useList<Feedback>(`/programmes/${programmeId}/feedback`);
  return (
    <Card title={say("feedback.title")}>
      <List of={told} empty={<Empty>{say("feedback.none")}</Empty>}>
        {(items) => (
          <ul className="plain rows">
            {items.map((feedback) => (
              <FeedbackItem key={feedback.feedbackId} feedback={feedback} linked>
                {feedback.status !== "withdrawn" && <FollowUp {...feedback} />}
              </FeedbackItem>
            ))}
          </ul>
        )}
      </List>
    </Card>
  );
};
