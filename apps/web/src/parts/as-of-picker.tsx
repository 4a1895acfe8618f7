import { useId } from "react";
import { dateOf, today } from "../catalogue/moments";
import { say } from "../catalogue/words";
import type { AsOf, TimeMeaning } from "./as-of";

const MEANINGS: readonly TimeMeaning[] = ["recorded", "happened"];

interface AsOfPickerProps {
  readonly asOf: AsOf;
  readonly from?: string;
  /** What the date shows while something else is moving it. */
  readonly moving?: string | undefined;
}

/** The past by a typed date, and by which of the two times it is meant. */
export const AsOfPicker = ({ asOf, from, moving }: AsOfPickerProps) => {
  const id = useId();
  return (
    <div className="scrub-controls">
      <div className="field">
        <label htmlFor={`${id}-date`}>{say("scrub.date")}</label>
        <input
          id={`${id}-date`}
          className="narrow"
          type="date"
          min={from}
          max={today()}
          value={moving ?? (asOf.moment ? dateOf(asOf.moment) : "")}
          onChange={(event) => asOf.move(event.target.value || undefined)}
        />
      </div>
      <fieldset>
        <legend>{say("scrub.meaning")}</legend>
        {MEANINGS.map((meaning) => (
          <label key={meaning} className="row">
            <input
              type="radio"
              name={`${id}-time`}
              checked={asOf.time === meaning}
              onChange={() => asOf.move(asOf.moment, meaning)}
            />
            <span>{say(meaning === "recorded" ? "scrub.recorded" : "scrub.happened")}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
};
