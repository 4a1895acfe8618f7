import { Link } from "wouter";
import { longDate } from "../../catalogue/moments";
import { inside, name, say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { InputField, TextField } from "../../parts/field";
import { given, present, textOf } from "../../parts/form-data";
import { refusal } from "../../parts/refusal";
import { ChoiceList, chosen } from "../plan/choice-list";
import { endedRule } from "../relationship/ended";
import { LessonsForms } from "./lessons-forms";
import type { OfLife } from "./of-life";
import { ReviewForm, ReviewShown } from "./review-form";

const TRANSITIONS = ["new-objectives", "peers", "advocacy", "network"] as const;
const ways = () => TRANSITIONS.map((code) => ({ code, text: name("transition", code) }));

const NoticeForm = ({ card, life }: OfLife) => (
  <CommandForm
    path={`/relationships/${card.relationshipId}/closure-notice`}
    verb={say("closing.notice")}
    look="quiet"
    forbidden={endedRule(card)}
    body={(form) => present({ endsOn: textOf(form, "endsOn"), note: given(form, "note") })}
  >
    <InputField
      name="endsOn"
      type="date"
      label={say("closing.day")}
      initial={life.closure?.endsOn ?? card.until}
      required
      narrow
    />
    <TextField name="note" label={say("closing.note")} rows={2} />
  </CommandForm>
);

const TransitionForm = ({ card, life }: OfLife) => {
  const last = card.stages.at(-1)?.stage;
  const early = card.stage === last ? undefined : refusal("not-in-last-stage", { stage: card.stage });
  return (
    <CommandForm
      path={`/relationships/${card.relationshipId}/transition`}
      verb={say("closing.transition")}
      look="quiet"
      forbidden={endedRule(card) ?? early}
      body={(form) =>
        present({ into: chosen(form, "into", ways()), until: given(form, "until"), note: given(form, "note") })
      }
    >
      <p className="soft">{say("closing.transition-hint")}</p>
      {life.mentees.length > 0 && <p className="soft">{say("closing.transition-mentees")}</p>}
      <ChoiceList name="into" label={say("closing.into")} choices={ways()} />
      <InputField name="until" type="date" label={say("closing.until")} narrow />
      <TextField name="note" label={say("closing.note")} rows={2} />
    </CommandForm>
  );
};

/** A planned end: notice, the closing conversation, lessons of both, and how it goes on. */
export const ClosingCard = (props: OfLife) => {
  const { card, life, writes, mentors } = props;
  return (
    <Card title={say("closing.title")} id="closing">
      {life.closure ? (
        <p>
          {say(card.ending ? "closing.notice-was" : "closing.ends-on", { day: longDate(life.closure.endsOn) })}
          {life.closure.note && <span className="soft"> · {life.closure.note}</span>}
        </p>
      ) : (
        <Empty>{say(card.ending ? "closing.none-ended" : "closing.none")}</Empty>
      )}
      {life.review && <ReviewShown review={life.review} />}
      {life.lessons.map(({ side, lessons }) => (
        <p key={side}>
          <strong>{say("closing.lessons", { side: inside(name("side", side)) })}</strong> {lessons}
        </p>
      ))}
      {mentors && (
        <Disclosure summary={say("closing.notice-summary")}>
          <NoticeForm {...props} />
        </Disclosure>
      )}
      {writes && (
        <Disclosure summary={say("closing.review-summary")}>
          <ReviewForm {...props} />
        </Disclosure>
      )}
      <LessonsForms {...props} />
      {mentors && card.ending === null && card.stage === card.stages.at(-1)?.stage && (
        <p>
          {say("closing.complete-hint")}{" "}
          <Link href={`/relationships/${card.relationshipId}#ending`}>{say("ending.title")}</Link>
        </p>
      )}
      {mentors && (
        <Disclosure summary={say("closing.transition-summary")}>
          <TransitionForm {...props} />
        </Disclosure>
      )}
    </Card>
  );
};
