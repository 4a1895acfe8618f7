import type { Training, TrainingDay } from "../../api/scheduling";
import { longDate, placeOfZone, shortDate, timeIn, todayIn } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { Card, Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { clockThere } from "../../parts/there";
import { Register } from "./register";

const ChangeForms = ({ training, day }: { readonly training: Training; readonly day: TrainingDay }) => (
  <Disclosure summary={say("training.change-summary")}>
    <CommandForm
      path={`/trainings/${training.trainingId}/moves`}
      verb={say("training.move")}
      body={(form) => ({ day: day.day, to: textOf(form, "to"), reason: textOf(form, "reason") })}
    >
      <InputField
        name="to"
        type="date"
        label={say("training.move-to")}
        initial={day.date}
        min={todayIn(training.zone)}
        required
      />
      <InputField name="reason" label={say("form.reason")} required />
    </CommandForm>
    <CommandForm
      path={`/trainings/${training.trainingId}/cancellations`}
      verb={say("training.cancel")}
      look="grave"
      body={(form) => ({ day: day.day, reason: textOf(form, "reason") })}
    >
      <InputField name="reason" label={say("form.reason")} required />
    </CommandForm>
  </Disclosure>
);

interface DayCardProps {
  readonly training: Training;
  readonly day: TrainingDay;
  readonly writes: boolean;
}

/** One day of a training: its sessions, where it was moved from, and who was there. */
export const DayCard = ({ training, day, writes }: DayCardProps) => {
  const begun = day.date <= todayIn(training.zone);
  const elsewhere = clockThere(day.startsAt, training.zone) !== undefined;
  return (
    <Card title={say("training.day", { day: day.day })}>
      <p>
        {say("training.hours", {
          date: longDate(day.date),
          from: timeIn(day.startsAt, training.zone),
          until: timeIn(day.endsAt, training.zone),
        })}
        {elsewhere && ` · ${say("training.clock", { zone: placeOfZone(training.zone) })}`}
      </p>
      {day.moves.map((move) => (
        <p key={move.from} className="small soft">
          {say("training.moved", { from: shortDate(move.from), days: move.noticeDays, reason: move.reason })}
        </p>
      ))}
      {day.cancelled !== null ? (
        <p>{say("training.cancelled", { reason: day.cancelled })}</p>
      ) : (
        <>
          <ol className="sessions">
            {day.sessions.map(({ session, title }) => (
              <li key={session}>{title}</li>
            ))}
          </ol>
          <Register training={training} day={day} writes={writes} begun={begun} />
          {writes && !begun && <ChangeForms training={training} day={day} />}
        </>
      )}
    </Card>
  );
};
