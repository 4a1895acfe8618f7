import { createContext, useContext } from "react";
import { useSearchParams } from "wouter";
import type { Params } from "../api/client";
import { dateAndTime, ownZone, today } from "../catalogue/moments";
import { say } from "../catalogue/words";

export type TimeMeaning = "recorded" | "happened";

/**
 * The moment a page is read as of: a whole day, or the instant of one fact; none means now. It lives in the address, so
 * that it can be sent to somebody.
 */
export interface AsOf {
  readonly moment: string | undefined;
  readonly time: TimeMeaning;
  readonly move: (moment: string | undefined, time?: TimeMeaning) => void;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\.\d{3}Z)?$/;

const isPast = (moment: string): boolean =>
  moment.length === 10 ? moment < today() : moment < new Date().toISOString();

export const useAsOf = (): AsOf => {
  const [search, setSearch] = useSearchParams();
  const asked = search.get("asOf") ?? "";
  const time: TimeMeaning = search.get("time") === "happened" ? "happened" : "recorded";
  const moment = MOMENT.test(asked) && isPast(asked) ? asked : undefined;
  const move = (next: string | undefined, meaning: TimeMeaning = time): void =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        after.delete("asOf");
        after.delete("time");
        if (next !== undefined && isPast(next)) after.set("asOf", next);
        if (meaning === "happened") after.set("time", meaning);
        return after;
      },
      { replace: true },
    );
  return { moment, time, move };
};

/** The moment as the API's parameters; a day counts until its end where the reader is. */
export const asOfParams = ({ moment, time }: AsOf): Params =>
  moment === undefined ? {} : { asOf: moment.length === 10 ? `${moment}[${ownZone()}]` : moment, time };

const WritingOff = createContext(false);

/** True while the page shows the past: every control that writes is off. */
export const useWritingOff = (): boolean => useContext(WritingOff);

/** Draws a page as of its moment: the ochre ribbon above it, and writing off below it. */
export const AsOfFrame = ({ asOf, children }: { readonly asOf: AsOf; readonly children: React.ReactNode }) => (
  <WritingOff value={asOf.moment !== undefined}>
    <div role="status" className="ribbon-place">
      {asOf.moment !== undefined && (
        <p className="ribbon">
          <span>
            {say(asOf.time === "recorded" ? "as-of.ribbon-recorded" : "as-of.ribbon-happened", {
              moment: dateAndTime(asOf.moment),
            })}
          </span>
          <button type="button" className="link" onClick={() => asOf.move(undefined)}>
            {say("as-of.back")}
          </button>
        </p>
      )}
    </div>
    {children}
  </WritingOff>
);
