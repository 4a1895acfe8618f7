import type { Training, TrainingDay } from "../../api/scheduling";
import { say } from "../../catalogue/words";
import { AttendanceRow, CorrectAttendance, marksIn } from "../../parts/attendance";
import { Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { refusal } from "../../parts/refusal";

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
    <AttendanceRow
      key={person.personId}
      person={person}
      beside={person.organisationName}
      mark={marks.get(person.personId)}
      writes={writes && begun}
    />
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
          body={(form) => ({ day: day.day, marks: marksIn(form, people) })}
        >
          {rows}
        </CommandForm>
      ) : (
        rows
      )}
      {writes && recorded.length > 0 && (
        <Disclosure summary={say("attendance.correct-summary")}>
          <CorrectAttendance
            path={`/trainings/${training.trainingId}/attendance-corrections`}
            of={{ day: day.day }}
            people={recorded}
          />
        </Disclosure>
      )}
    </Disclosure>
  );
};
