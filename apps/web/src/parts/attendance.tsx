import type { Attended } from "../api/scheduling";
import { name, say } from "../catalogue/words";
import { SelectField } from "./choice";
import { CommandForm } from "./command-form";
import { InputField } from "./field";
import { textOf } from "./form-data";
import { Status, type Shape } from "./status";

const ATTENDED: readonly Attended[] = ["present", "in-part", "absent"];
const SHAPES: Readonly<Record<Attended, Shape>> = { present: "full", "in-part": "half", absent: "open" };

interface Somebody {
  readonly personId: string;
  readonly name: string;
}

interface RowProps {
  readonly person: Somebody;
  /** Whom they come for, or as what. */
  readonly beside: string | null;
  readonly mark:
    | { readonly attended: Attended; readonly corrected: { readonly was: string; readonly reason: string } | null }
    | undefined;
  readonly writes: boolean;
}

/** One person's row: what is recorded, or three answers to choose from, each wide enough for a thumb. */
export const AttendanceRow = ({ person, beside, mark, writes }: RowProps) => {
  const called = (
    <>
      {person.name} {beside && <small className="soft">{beside}</small>}
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

/** What the rows say, of those that say anything. */
export const marksIn = (form: FormData, people: readonly Somebody[]) =>
  people.flatMap(({ personId }) => {
    const attended = textOf(form, personId);
    return attended === "" ? [] : [{ personId, attended }];
  });

interface CorrectProps {
  readonly path: string;
  /** What else the correction names, e.g. the day. */
  readonly of?: Readonly<Record<string, number>>;
  readonly people: readonly Somebody[];
}

/** What was said of somebody is put right with its reason; the first entry stays readable (GEN-2). */
export const CorrectAttendance = ({ path, of = {}, people }: CorrectProps) => (
  <CommandForm
    path={path}
    verb={say("attendance.correct")}
    look="quiet"
    body={(form) => ({
      ...of,
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
