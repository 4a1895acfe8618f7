import { inside, name, say } from "../../catalogue/words";
import { Card, Disclosure, LateDisclosure } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField, TextField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { endedRule } from "../relationship/ended";
import { JoinForm, ReleaseForm } from "./joining-forms";
import type { OfLife } from "./of-life";

const SIDES = ["mentee", "mentor"] as const;

const TurnForm = ({ card }: OfLife) => (
  <CommandForm
    path={`/relationships/${card.relationshipId}/direction`}
    verb={say("mentees.turn")}
    look="quiet"
    resets
    forbidden={endedRule(card)}
    body={(form) => ({
      topic: textOf(form, "topic"),
      mentoredBy: textOf(form, "mentoredBy"),
      why: textOf(form, "why"),
    })}
  >
    <InputField name="topic" label={say("mentees.topic")} required />
    <SelectField
      name="mentoredBy"
      label={say("mentees.by")}
      options={SIDES.map((side) => ({ value: side, label: name("side", side) }))}
    />
    <InputField name="why" label={say("mentees.why")} required />
  </CommandForm>
);

const RefuseForm = ({ card }: OfLife) => (
  <CommandForm
    path={`/relationships/${card.relationshipId}/refused-work`}
    verb={say("mentees.refuse")}
    look="quiet"
    resets
    forbidden={endedRule(card)}
    body={(form) => ({ what: textOf(form, "what"), why: textOf(form, "why") })}
  >
    <TextField name="what" label={say("mentees.refuse-what")} rows={2} required />
    <TextField name="why" label={say("mentees.why")} rows={2} required />
  </CommandForm>
);

/** One mentee or several, where the direction turns, and work that was refused. */
export const MenteesCard = (props: OfLife) => {
  const { card, life, writes, leads, mentors } = props;
  return (
    <Card title={say("mentees.title")} aside={name("mode", life.mode)}>
      <ul>
        <li>{say("mentees.first", { organisation: card.menteeOrganisation })}</li>
        {life.mentees.map(({ organisationId, organisation, twin }) => (
          <li key={organisationId}>
            {organisation}
            {twin && <span className="soft"> · {say("mentees.twin")}</span>}
          </li>
        ))}
        {life.directions.map(({ topic, mentoredBy, why }) => (
          <li key={topic}>
            {say("mentees.turned", { topic, side: inside(name("side", mentoredBy)) })}
            <p className="small soft">{why}</p>
          </li>
        ))}
        {life.refused.map(({ what, why }) => (
          <li key={what}>
            {say("mentees.refused", { what })}
            <p className="small soft">{why}</p>
          </li>
        ))}
      </ul>
      {leads && (
        <LateDisclosure summary={say("mentees.join-summary")}>
          <JoinForm {...props} />
        </LateDisclosure>
      )}
      {leads && life.mentees.length > 0 && (
        <Disclosure summary={say("mentees.release-summary")}>
          <ReleaseForm {...props} />
        </Disclosure>
      )}
      {writes && (
        <Disclosure summary={say("mentees.turn-summary")}>
          <TurnForm {...props} />
        </Disclosure>
      )}
      {mentors && (
        <Disclosure summary={say("mentees.refuse-summary")}>
          <RefuseForm {...props} />
        </Disclosure>
      )}
    </Card>
  );
};
