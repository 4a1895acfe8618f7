import { FINDINGS, OBSERVATIONS } from "../../api/organisations";
import { name, say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { given, present, textOf } from "../../parts/form-data";
import { dayHappened, HappenedField } from "../../parts/happened";
import { Status, type Shape } from "../../parts/status";
import { When } from "../../parts/when";
import type { OfMentor } from "./of-mentor";

const SHAPES: Readonly<Record<(typeof FINDINGS)[number], Shape>> = {
  ready: "done",
  "ready-with-support": "half",
  "not-yet": "warn",
};

/** What was seen in papers, references and a mock facilitation. */
export const SeenCard = ({ mentor, writes }: OfMentor) => (
  <Card title={say("mentor.seen")}>
    {mentor.observed.length === 0 ? (
      <Empty>{say("mentor.nothing-seen")}</Empty>
    ) : (
      <ul className="plain rows">
        {mentor.observed.map(({ what, finding, note, happened }) => (
          <li key={`${what}${happened}${note ?? ""}`}>
            <div className="card-head">
              <strong>{name("observation", what)}</strong>
              <Status word={name("mentor-finding", finding)} shape={SHAPES[finding]} />
            </div>
            {note && <p>{note}</p>}
            <p className="small soft">
              <When at={happened} />
            </p>
          </li>
        ))}
      </ul>
    )}
    {writes && (
      <Disclosure summary={say("mentor.observe-summary")}>
        <CommandForm
          path={`/mentors/${mentor.mentorId}/observations`}
          verb={say("mentor.observe")}
          look="quiet"
          resets
          body={(form) =>
            present({
              what: textOf(form, "what"),
              finding: textOf(form, "finding"),
              note: given(form, "note"),
              happened: dayHappened(form, mentor.zone, "on"),
            })
          }
        >
          <div className="pair">
            <SelectField
              name="what"
              label={say("mentor.what")}
              options={OBSERVATIONS.map((value) => ({ value, label: name("observation", value) }))}
            />
            <SelectField
              name="finding"
              label={say("mentor.finding")}
              options={FINDINGS.map((value) => ({ value, label: name("mentor-finding", value) }))}
            />
          </div>
          <TextField name="note" label={say("mentor.note")} rows={2} />
          <HappenedField name="on" label={say("mentor.on")} zone={mentor.zone} required />
        </CommandForm>
      </Disclosure>
    )}
  </Card>
);
