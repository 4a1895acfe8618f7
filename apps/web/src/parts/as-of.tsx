import { createContext, useContext } from "react";
import { useSearchParams } from "wouter";
import { longDate, today } from "../catalogue/moments";
import { say } from "../catalogue/words";

export type TimeMeaning = "recorded" | "happened";

/** The moment a page is read as of; a date without one means now. It lives in the address, so that it can be sent to somebody. */
export interface AsOf {
  readonly date: string | undefined;
  readonly time: TimeMeaning;
  readonly move: (date: string | undefined, time?: TimeMeaning) => void;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

export const useAsOf = (): AsOf => {
  const [search, setSearch] = useSearchParams();
  const asked = search.get("asOf") ?? "";
  const time: TimeMeaning = search.get("time") === "happened" ? "happened" : "recorded";
  const date = DATE.test(asked) && asked < today() ? asked : undefined;
  const move = (next: string | undefined, meaning: TimeMeaning = time): void =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        after.delete("asOf");
        after.delete("time");
        if (next !== undefined && next < today()) after.set("asOf", next);
        if (meaning === "happened") after.set("time", meaning);
        return after;
      },
      { replace: true },
    );
  return { date, time, move };
};

const WritingOff = createContext(false);

/** True while the page shows the past: every control that writes is off. */
export const useWritingOff = (): boolean => useContext(WritingOff);

/** Draws a page as of its moment: the ochre ribbon above it, and writing off below it. */
export const AsOfFrame = ({ asOf, children }: { readonly asOf: AsOf; readonly children: React.ReactNode }) => (
  <WritingOff value={asOf.date !== undefined}>
    <div role="status">
      {asOf.date !== undefined && (
        <p className="ribbon">
          <span>
            {say(asOf.time === "recorded" ? "as-of.ribbon-recorded" : "as-of.ribbon-happened", { date: longDate(asOf.date) })}
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
