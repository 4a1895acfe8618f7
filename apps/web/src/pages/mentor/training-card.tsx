import { say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { numberOf, textOf } from "../../parts/form-data";
import { dayHappened, HappenedField } from "../../parts/happened";
import { When } from "../../parts/when";
import type { OfMentor } from "./of-mentor";

const MOST_HOURS = 1_000;

/** The training the mentor received. */
export const TrainingCard = ({ mentor, writes }: OfMentor) => (
  <Card title={say("mentor.training")}>
    {mentor.trained.length === 0 ? (
      <Empty>{say("mentor.untrained")}</Empty>
    ) : (
      <ul>
        {mentor.trained.map(({ training, hours, happened }) => (
          <li key={`${training}${happened}`}>
            {training} <span className="soft">{say("mentor.hours-of", { hours })}</span> · <When at={happened} />
          </li>
        ))}
      </ul>
    )}
    {writes && (
      <Disclosure summary={say("mentor.train-summary")}>
        <CommandForm
          path={`/mentors/${mentor.mentorId}/trainings`}
          verb={say("mentor.train")}
          look="quiet"
          resets
          body={(form) => ({
            training: textOf(form, "training"),
            hours: numberOf(form, "hours"),
            happened: dayHappened(form, mentor.zone, "on"),
          })}
        >
          <InputField name="training" label={say("mentor.which-training")} required />
          <div className="pair">
            <InputField name="hours" type="number" min={1} max={MOST_HOURS} label={say("mentor.hours")} required />
            <HappenedField name="on" label={say("mentor.ended-on")} zone={mentor.zone} narrow={false} required />
          </div>
        </CommandForm>
      </Disclosure>
    )}
  </Card>
);
