import { useId, useState } from "react";
import { daysBetween, longDate, plusDays } from "../catalogue/moments";
import { say } from "../catalogue/words";
import type { Since } from "./since";

interface SinceHandleProps {
  readonly since: Since;
  /** The first day of the whole, and the day it is compared with. */
  readonly from: string;
  readonly until: string;
}

/** The second handle of a history: what changed from this day to the day of the first one. */
export const SinceHandle = ({ since, from, until }: SinceHandleProps) => {
  const id = useId();
  const length = Math.max(1, daysBetween(from, until));
  const [moving, setMoving] = useState<number | undefined>(undefined);
  if (since.day === undefined)
    return (
      <div className="buttons">
        <button type="button" className="quiet" onClick={() => since.set(plusDays(from, Math.floor(length / 2)))}>
          {say("between.compare")}
        </button>
      </div>
    );
  const at = moving ?? Math.min(length, Math.max(0, daysBetween(from, since.day)));
  const settle = (day: number): void => {
    setMoving(undefined);
    since.set(plusDays(from, day));
  };
  return (
    <>
      <input
        type="range"
        min={0}
        max={length - 1}
        value={at}
        aria-label={say("between.handle")}
        aria-valuetext={longDate(plusDays(from, at))}
        onChange={(event) => setMoving(Number(event.target.value))}
        onPointerUp={(event) => settle(Number(event.currentTarget.value))}
        onKeyUp={(event) => settle(Number(event.currentTarget.value))}
        onBlur={(event) => moving !== undefined && settle(Number(event.currentTarget.value))}
      />
      <div className="scrub-controls">
        <div className="field">
          <label htmlFor={`${id}-since`}>{say("between.day")}</label>
          <input
            id={`${id}-since`}
            className="narrow"
            type="date"
            min={from}
            max={plusDays(until, -1)}
            value={plusDays(from, at)}
            onChange={(event) => since.set(event.target.value || undefined)}
          />
        </div>
        <button type="button" className="quiet" onClick={() => since.set(undefined)}>
          {say("between.close")}
        </button>
      </div>
    </>
  );
};
