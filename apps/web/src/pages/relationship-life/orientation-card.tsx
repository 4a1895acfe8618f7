import { name, say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { Facts } from "../../parts/facts";
import { InputField, TextField } from "../../parts/field";
import { given, present } from "../../parts/form-data";
import { HappenedField, happenedOf } from "../../parts/happened";
import { paceInWords, UNITS } from "../../parts/use-rhythms";
import { When } from "../../parts/when";
import { ChoiceList, chosen, wordsFor } from "../plan/choice-list";
import { RhythmPart } from "./rhythm-part";
import type { OfLife } from "./of-life";

const listOf = (family: "attendance-role" | "channel", codes: readonly string[]) =>
  codes.map((code) => ({ code, text: name(family, code) }));
const attendanceRoles = () => listOf("attendance-role", ["leadership", "champions", "experts", "mentored-people"]);
const channels = () => listOf("channel", ["meeting", "phone", "messages", "email", "video"]);
const LONGEST_PACE = 366;

const Form = ({ card, template }: OfLife) => (
  <CommandForm
    path={`/relationships/${card.relationshipId}/orientation`}
    verb={say("orientation.verb")}
    look="quiet"
    draft={`orientation.${card.relationshipId}`}
    body={(form) => {
      const every = given(form, "every");
      return present({
        attended: chosen(form, "attended", attendanceRoles()),
        areas: chosen(form, "area", template.areas),
        otherArea: given(form, "otherArea"),
        channels: chosen(form, "channel", channels()),
        every: every === undefined ? undefined : Number(every),
        unit: every === undefined ? undefined : given(form, "unit"),
        guidelines: given(form, "guidelines"),
        nextSteps: given(form, "nextSteps"),
        happened: happenedOf(form, card.zone),
      });
    }}
  >
    <ChoiceList name="attended" label={say("orientation.attended")} choices={attendanceRoles()} />
    <ChoiceList name="area" label={say("orientation.areas")} choices={template.areas} />
    <InputField name="otherArea" label={say("plan-page.other-area")} />
    <ChoiceList name="channel" label={say("orientation.channels")} choices={channels()} />
    <div className="pair">
      <InputField name="every" type="number" label={say("orientation.every")} min={1} max={LONGEST_PACE} />
      <SelectField
        name="unit"
        label={say("orientation.unit")}
        options={UNITS.map((unit) => ({ value: unit, label: name("unit", unit) }))}
        initial="week"
      />
    </div>
    <TextField name="guidelines" label={say("orientation.guidelines")} rows={3} />
    <TextField name="nextSteps" label={say("orientation.next")} rows={2} />
    <HappenedField zone={card.zone} />
  </CommandForm>
);

/** What the orientation meeting settled: areas, channels, rhythm, guidelines. */
export const OrientationCard = (props: OfLife) => {
  const { life, template, writes } = props;
  const held = life.orientation;
  const agreed =
    held?.every === undefined || held.unit === undefined ? undefined : { every: held.every, unit: held.unit };
  return (
    <Card title={say("orientation.title")} aside={held && <When at={held.on} />}>
      {held ? (
        <Facts
          roomy
          pairs={[
            { term: say("orientation.attended"), value: wordsFor(held.attended, attendanceRoles()) },
            { term: say("orientation.areas"), value: wordsFor(held.areas, template.areas, held.otherArea) },
            { term: say("orientation.channels"), value: wordsFor(held.channels, channels()) },
            agreed !== undefined && { term: say("orientation.how-often"), value: paceInWords(agreed) },
            held.guidelines !== undefined && { term: say("orientation.guidelines"), value: held.guidelines },
            held.nextSteps !== undefined && { term: say("orientation.next"), value: held.nextSteps },
          ]}
        />
      ) : (
        <Empty>{say("orientation.none")}</Empty>
      )}
      {agreed && props.card.ending === null && <RhythmPart card={props.card} agreed={agreed} writes={writes} />}
      {writes && (
        <Disclosure summary={say("orientation.summary")}>
          <Form {...props} />
        </Disclosure>
      )}
    </Card>
  );
};
