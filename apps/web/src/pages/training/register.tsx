import type { Attended, Mark, Trainee, Training, TrainingDay } from "../../api/scheduling";
import { name, say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { refusal } from "../../parts/refusal";
import { Status, type Shape } from "../../parts/status";

const ATTENDED: readonly Attended[] = ["present", "in-part", "absent"];
const SHAPES: Readonly<Record<Attended, Shape>> = { present: "full", "in-part": "half", absent: "open" };

/** One person's row: what is recorded, or three answers to choose from, each wide enough for a thumb. */
const Row = ({ person, mark, writes }: { person: Trainee; mark: Mark | undefined; writes: boolean }) => {
  const called = (
    <>
      {person.name} {person.organisationName && <small className="soft">{person.organisationName}</small>}
    </>
  );
  if (mark || !writes)
    return (
      <div className="register-row">
        <span>{called}</span>
        {mark ? (
          <Status word={name("attendance", mark.attended)} shape={SHAPES[mark.attended]} />
        ) : (
          <span className="soft">{say("attendance.unrecorded")}</span>
        )}
        {mark?.corrected && (
          <p className="small soft">
            {say("attendance.corrected", {
              was: name("attendance", mark.corrected.was),
              reason: mark.corrected.reason,
            })}
          </p>
        )}
      </div>
    );
  return (
    <fieldset className="register-row">
      <legend>{called}</legend>
      {ATTENDED.map((attended) => (
        <label key={attended} className="row">
          <input type="radio" name={person.personId} value={attended} />
          <span>{name("attendance", attended)}</span>
        </label>
      ))}
    </fieldset>
  );
};

const CorrectForm = ({ training, day, people }: { training: Training; day: number; people: readonly Trainee[] }) => (
  <CommandForm
    path={`/trainings/${training.trainingId}/attendance-corrections`}
    verb={say("attendance.correct")}
    look="quiet"
    body={(form) => ({
      day,
      personId: textOf(form, "personId"),
      attended: textOf(form, "attended"),
      reason: textOf(form, "reason"),
    })}
  >
    <SelectField
      name="personId"
      label={say("attendance.person")}
      options={people.map(({ personId, name: called }) => ({ value: personId, label: called }))}
    />
    <SelectField
      name="attended"
      label={say("attendance.is")}
      options={ATTENDED.map((value) => ({ value, label: name("attendance", value) }))}
    />
    <InputField name="reason" label={say("form.reason")} required />
  </CommandForm>
);

interface RegisterProps {
  readonly training: Training;
  readonly day: TrainingDay;
  readonly writes: boolean;
  /** The day has come by the reader's own calendar; the platform goes by the training's. */
  readonly begun: boolean;
}

/** Who was there on a day; filled bit by bit, also without a line. */
export const Register = ({ training, day, writes, begun }: RegisterProps) => {
  const marks = new Map(training.marks.filter((mark) => mark.day === day.day).map((mark) => [mark.personId, mark]));
  const people = training.participants.filter(({ replaced, personId }) => !replaced || marks.has(personId));
  const recorded = people.filter(({ personId }) => marks.has(personId));
  const rows = people.map((person) => (
    <Row key={person.personId} person={person} mark={marks.get(person.personId)} writes={writes && begun} />
  ));
  return (
    <Disclosure
      summary={say("attendance.summary", { recorded: recorded.length, people: people.length })}
      open={begun && training.status !== "ended" && recorded.length < people.length}
    >
      {people.length === 0 && <p>{say("attendance.none")}</p>}
      {people.length > 0 && writes && recorded.length < people.length ? (
        <CommandForm
          path={`/trainings/${training.trainingId}/attendance`}
          verb={say("attendance.record")}
          forbidden={begun ? undefined : refusal("day-not-begun", { day: day.day, date: day.date })}
          later={say("attendance.record")}
          body={(form) => ({
            day: day.day,
            marks: people.flatMap(({ personId }) => {
              const attended = textOf(form, personId);
              return attended === "" ? [] : [{ personId, attended }];
            }),
          })}
        >
          {rows}
        </CommandForm>
      ) : (
        rows
      )}
      {writes && recorded.length > 0 && (
        <Disclosure summary={say("attendance.correct-summary")}>
          <CorrectForm training={training} day={day.day} people={recorded} />
        </Disclosure>
      )}
    </Disclosure>
  );
};
