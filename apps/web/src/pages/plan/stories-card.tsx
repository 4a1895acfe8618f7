import { may, LEAD } from "../../api/may";
import { SIDES } from "../../api/relationships";
import { useSession } from "../../api/session";
import { name, say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField, TextField } from "../../parts/field";
import { given, present, textOf } from "../../parts/form-data";
import { HappenedField, happenedOf } from "../../parts/happened";
import { When } from "../../parts/when";
import { placeOf } from "../relationship/ended";
import { Pictures } from "./pictures";
import type { OfPlan } from "./of-plan";

const StoryForm = ({ card, plan }: OfPlan) => {
  const session = useSession();
  const sides = SIDES.filter((side) => may(session, placeOf(card), side, ...LEAD));
  return (
    <CommandForm
      path={`/plans/${plan.planId}/stories`}
      verb={say("story.tell")}
      look="quiet"
      resets
      draft={`story.${plan.planId}`}
      body={(form) =>
        present({
          side: textOf(form, "side"),
          title: textOf(form, "title"),
          story: textOf(form, "story"),
          significance: textOf(form, "significance"),
          happened: happenedOf(form, card.zone),
        })
      }
    >
      <SelectField
        name="side"
        label={say("story.side")}
        options={sides.map((side) => ({ value: side, label: name("side", side) }))}
      />
      <InputField name="title" label={say("story.name")} required />
      <TextField name="story" label={say("story.what")} hint={say("story.what-hint")} rows={4} required />
      <TextField name="significance" label={say("story.significance")} rows={2} required />
      <HappenedField zone={card.zone} />
    </CommandForm>
  );
};

const NoteForm = ({ plan, of }: { readonly plan: OfPlan["plan"]; readonly of: "achievements" | "benefits" }) => (
  <CommandForm
    path={`/plans/${plan.planId}/${of}`}
    verb={say(of === "benefits" ? "story.note-benefit" : "story.recognise")}
    look="quiet"
    resets
    body={(form) => present({ what: textOf(form, "what"), how: given(form, "how") })}
  >
    <TextField name="what" label={say(of === "benefits" ? "story.benefit" : "story.achievement")} rows={2} required />
    {of === "achievements" && <InputField name="how" label={say("story.how")} />}
  </CommandForm>
);

/** What changed most, in the words of those it changed for; achievements and benefits that nobody had planned. */
export const StoriesCard = (props: OfPlan) => {
  const { card, plan, writes } = props;
  const session = useSession();
  const empty = plan.stories.length + plan.achievements.length + plan.benefits.length === 0;
  return (
    <Card title={say("story.title")}>
      {empty && <Empty>{say("story.none")}</Empty>}
      <ul className="plain rows">
        {plan.stories.map((each) => (
          <li key={each.storyId}>
            <h3>{each.title}</h3>
            <p className="small soft">
              {name("side", each.side)} · <When at={each.on} />
            </p>
            <p>{each.story}</p>
            <p>{say("story.matters", { significance: each.significance })}</p>
            <Pictures
              planId={plan.planId}
              pictures={plan.pictures}
              about="story"
              aboutId={each.storyId}
              writes={writes}
              adds={writes && may(session, placeOf(card), each.side, ...LEAD)}
            />
          </li>
        ))}
        {plan.achievements.map((each) => (
          <li key={each.achievementId}>
            {say("story.achieved", { what: each.what })} · <When at={each.on} />
            {each.how && <p className="small soft">{each.how}</p>}
          </li>
        ))}
        {plan.benefits.map((each) => (
          <li key={each.benefitId}>
            {say("story.benefited", { what: each.what })} · <When at={each.on} />
          </li>
        ))}
      </ul>
      {writes && (
        <>
          <Disclosure summary={say("story.summary")}>
            <StoryForm {...props} />
          </Disclosure>
          <Disclosure summary={say("story.recognise-summary")}>
            <NoteForm plan={plan} of="achievements" />
          </Disclosure>
          <Disclosure summary={say("story.benefit-summary")}>
            <NoteForm plan={plan} of="benefits" />
          </Disclosure>
        </>
      )}
    </Card>
  );
};
