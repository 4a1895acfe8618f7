import type { RelationshipLife } from "../../api/relationship-life";
import { name, say } from "../../catalogue/words";
import { CommandForm } from "../../parts/command-form";
import { Facts } from "../../parts/facts";
import { InputField, TextField } from "../../parts/field";
import { given, present } from "../../parts/form-data";
import { HappenedField, happenedOf } from "../../parts/happened";
import type { OfLife } from "./of-life";

/** The closure guide's seven questions, in their order. */
const QUESTIONS = ["distance", "goals", "impact", "worked-well", "beside", "better", "lessons"] as const;

/** What the closing conversation answered. */
export const ReviewShown = ({ review }: { readonly review: NonNullable<RelationshipLife["review"]> }) => (
  <>
    <h3>{say("closing.review-title")}</h3>
    <Facts
      roomy
      pairs={[
        ...review.answers.map(({ question, answer }) => ({ term: name("closure-question", question), value: answer })),
        review.futureGoals !== undefined && { term: say("closing.future"), value: review.futureGoals },
        review.touchBy !== undefined && {
          term: say("closing.touch-by"),
          value: [review.touchBy, review.touchEvery].filter(Boolean).join(" · "),
        },
      ]}
    />
  </>
);

/** The closing conversation; it may take place after the end, too. */
export const ReviewForm = ({ card, life }: OfLife) => {
  const before = (question: string): string | undefined =>
    life.review?.answers.find((each) => each.question === question)?.answer;
  return (
    <CommandForm
      path={`/relationships/${card.relationshipId}/closure-review`}
      verb={say("closing.review")}
      look="quiet"
      draft={`closure-review.${card.relationshipId}`}
      body={(form) =>
        present({
          answers: QUESTIONS.flatMap((question) => {
            const answer = given(form, question);
            return answer ? [{ question, answer }] : [];
          }),
          futureGoals: given(form, "futureGoals"),
          touchBy: given(form, "touchBy"),
          touchEvery: given(form, "touchEvery"),
          happened: happenedOf(form, card.zone),
        })
      }
    >
      {QUESTIONS.map((question) => (
        <TextField
          key={question}
          name={question}
          label={name("closure-question", question)}
          rows={2}
          initial={before(question)}
        />
      ))}
      <TextField name="futureGoals" label={say("closing.future")} rows={2} initial={life.review?.futureGoals} />
      <InputField name="touchBy" label={say("closing.touch-by")} initial={life.review?.touchBy} />
      <InputField name="touchEvery" label={say("closing.touch-every")} initial={life.review?.touchEvery} />
      <HappenedField zone={card.zone} />
    </CommandForm>
  );
};
