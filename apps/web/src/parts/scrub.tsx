import { useState } from "react";
import { daysBetween, longDate, plusDays, today } from "../catalogue/moments";
import { say } from "../catalogue/words";
import type { AsOf } from "./as-of";
import { AsOfPicker } from "./as-of-picker";
import type { Since } from "./since";
import { SinceHandle } from "./since-handle";

/** A stretch of the whole: a stage from one day until the next begins. */
export interface Band {
  readonly from: string;
  readonly label: string;
}

interface ScrubProps {
  readonly asOf: AsOf;
  /** The first day of the whole. */
  readonly from: string;
  /** The last day shown; never after today. */
  readonly until: string;
  /** How much happened on which day. */
  readonly days: Readonly<Record<string, number>>;
  readonly bands: readonly Band[];
  readonly since: Since;
}

/** As many bars as stay wide enough to be seen; a short history has one for each of its days. */
const MOST_SLICES = 60;
const HEIGHT = 40;
const BAND = 12;

const histogram = (days: ScrubProps["days"], from: string, length: number, slices: number): readonly number[] => {
  const counts = new Array<number>(slices).fill(0);
  for (const [day, happened] of Object.entries(days)) {
    const slice = Math.min(slices - 1, Math.max(0, Math.floor((daysBetween(from, day) / (length + 1)) * slices)));
    counts[slice] = (counts[slice] ?? 0) + happened;
  }
  return counts;
};

interface PictureProps extends Pick<ScrubProps, "from" | "days" | "bands"> {
  readonly length: number;
  readonly at: number;
  /** The day it is compared with, counted from the first. */
  readonly sinceAt: number | undefined;
}

/** The picture behind the handle: taller where more happened, stages as bands beneath. */
const Picture = ({ from, length, days, bands, at, sinceAt }: PictureProps) => {
  const slices = Math.min(MOST_SLICES, length + 1);
  const counts = histogram(days, from, length, slices);
  const most = Math.max(1, ...counts);
  const x = (day: number): number => ((day + 0.5) / (length + 1)) * slices;
  return (
    <svg viewBox={`0 0 ${slices} ${HEIGHT + BAND + 4}`} preserveAspectRatio="none" aria-hidden="true">
      <g>
        {bands.map((band, index) => {
          const start = Math.max(0, x(daysBetween(from, band.from)));
          const next = bands[index + 1];
          const end = next ? x(daysBetween(from, next.from)) : slices;
          return (
            <rect
              key={band.from + band.label}
              className="stage-band"
              x={start}
              y={HEIGHT + 4}
              width={Math.max(0.3, end - start)}
              height={BAND}
            />
          );
        })}
      </g>
      {counts.map((count, slice) => {
        const height = count === 0 ? 0 : Math.max(3, (count / most) * HEIGHT);
        return (
          <rect
            key={slice}
            className={slice > x(at) ? "bar later" : "bar"}
            x={slice + 0.15}
            y={HEIGHT - height}
            width={0.7}
            height={height}
          />
        );
      })}
      {[at, sinceAt].map(
        (day, nth) =>
          day !== undefined && (
            <line
              key={nth}
              className={nth === 0 ? "handle" : "handle since"}
              x1={x(day)}
              x2={x(day)}
              y1="0"
              y2={HEIGHT + BAND + 4}
              vectorEffect="non-scaling-stroke"
            />
          ),
      )}
    </svg>
  );
};

/** The whole of a history as one bar; its handle, the arrow keys or a typed date move the page to a past day. */
export const Scrub = ({ asOf, from, until, days, bands, since }: ScrubProps) => {
  const length = Math.max(1, daysBetween(from, until));
  const settled = asOf.moment === undefined ? length : Math.min(length, Math.max(0, daysBetween(from, asOf.moment)));
  // While the handle moves, the page stays where it was: it folds once, when the handle is let go.
  const [moving, setMoving] = useState<number | undefined>(undefined);
  const at = moving ?? settled;
  const sinceAt = since.day === undefined ? undefined : Math.max(0, Math.min(length, daysBetween(from, since.day)));
  const settle = (day: number): void => {
    setMoving(undefined);
    asOf.move(day >= length ? undefined : plusDays(from, day));
  };
  return (
    <div className="scrub">
      <Picture from={from} length={length} days={days} bands={bands} at={at} sinceAt={sinceAt} />
      <input
        type="range"
        min={0}
        max={length}
        value={at}
        aria-label={say("scrub.label")}
        aria-valuetext={at >= length ? say("scrub.now") : longDate(plusDays(from, at))}
        onChange={(event) => setMoving(Number(event.target.value))}
        onPointerUp={(event) => settle(Number(event.currentTarget.value))}
        onKeyUp={(event) => settle(Number(event.currentTarget.value))}
        onBlur={(event) => moving !== undefined && settle(Number(event.currentTarget.value))}
      />
      <p className="scrub-ends">
        <span>{longDate(from)}</span>
        <span>{until >= today() ? say("scrub.now") : longDate(until)}</span>
      </p>
      {bands.length > 0 && (
        <p className="small soft">{say("scrub.bands", { stages: bands.map((band) => band.label).join(" → ") })}</p>
      )}
      <SinceHandle since={since} from={from} until={plusDays(from, settled)} />
      <AsOfPicker asOf={asOf} from={from} moving={moving === undefined ? undefined : plusDays(from, moving)} />
    </div>
  );
};
