import type { Feedback, Offer, OwnFeedback } from "../../api/confidence";
import { name, say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { given, present, textOf } from "../../parts/form-data";
import { List } from "../../parts/list";
import { useList } from "../../parts/use-list";
import { WithdrawForm } from "../../parts/withdraw-form";
import { FeedbackItem, pointName } from "./feedback-item";

const ANY_TIME = "any-time";

interface GiveFormProps {
  readonly relationshipId: string;
  readonly path: string;
  readonly offers: readonly Offer[];
}

const GiveForm = ({ relationshipId, path, offers }: GiveFormProps) => (
  <CommandForm
    path={path}
    draft={`feedback.${relationshipId}`}
    verb={say("feedback.give")}
    resets
    body={(form) => {
      const offer = offers.find(({ point }) => point === textOf(form, "point"));
      return present({
        point: offer?.point ?? ANY_TIME,
        stage: offer?.stage ?? undefined,
        good: given(form, "good"),
        bad: given(form, "bad"),
      });
    }}
  >
    {offers.length > 0 && (
      <SelectField
        key={offers.map(({ point, stage }) => `${point} ${stage}`).join()}
        name="point"
        label={say("feedback.point")}
        initial={offers[0]?.point}
        options={[
          ...offers.map((offer) => ({ value: offer.point, label: pointName(offer) })),
          { value: ANY_TIME, label: name("feedback-point", ANY_TIME) },
        ]}
      />
    )}
    <TextField name="good" label={say("feedback.good")} />
    <TextField name="bad" label={say("feedback.bad")} />
  </CommandForm>
);

/** What the reader tells the programme: the other side never sees it (REL-15). */
export const OwnFeedbackCard = ({ relationshipId }: { readonly relationshipId: string }) => {
  const path = `/relationships/${relationshipId}/feedback`;
  const told = useList<Feedback>(path);
  const offers = (told.first.data as OwnFeedback | undefined)?.offers ?? [];
  return (
    <Card title={say("feedback.own")}>
      <p className="hint">{say("feedback.own-hint")}</p>
      <GiveForm relationshipId={relationshipId} path={path} offers={offers} />
      <List of={told} lines={6} empty={<Empty>{say("feedback.own-none")}</Empty>}>
        {(items) => (
          <ul className="plain rows">
            {items.map((feedback) => (
              <FeedbackItem key={feedback.feedbackId} feedback={feedback}>
                {feedback.status !== "withdrawn" && (
                  <Disclosure summary={say("confidence.withdraw-summary")}>
                    <WithdrawForm path={`/feedback/${feedback.feedbackId}`} />
                  </Disclosure>
                )}
              </FeedbackItem>
            ))}
          </ul>
        )}
      </List>
    </Card>
  );
};
