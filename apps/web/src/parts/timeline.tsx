import { useState } from "react";
import type { Happening } from "../api/reporting";
import { dateAndTime, dateBeside, dateOf, longDate, monthOf } from "../catalogue/moments";
import { say } from "../catalogue/words";
import { Disclosure } from "./card";
import { foldedReminders, isReminder } from "./folded-reminders";

const enteredOn = ({ happened, recorded }: Happening): string => dateBeside(happened, recorded);

/** The reader sees both days wherever they differ. */
const isLate = (entry: Happening): boolean => entry.late || dateOf(entry.happened) < enteredOn(entry);

/** Entries by the month in which they happened, newest first. */
const byMonth = (entries: readonly Happening[]): readonly (readonly [string, readonly Happening[]])[] => {
  const months = new Map<string, Happening[]>();
  const sorted = [...entries].sort((one, other) =>
    dateOf(one.happened) === dateOf(other.happened)
      ? other.recorded.localeCompare(one.recorded)
      : dateOf(other.happened).localeCompare(dateOf(one.happened)),
  );
  for (const entry of sorted) {
    const month = monthOf(entry.happened);
    const known = months.get(month);
    if (known) known.push(entry);
    else months.set(month, [entry]);
  }
  return [...months];
};

type Months = ReturnType<typeof byMonth>;

/** As many entries as are read at once; a history of years must not be drawn whole. */
const AT_FIRST = 25;
const MORE = 100;

/** Whole months, newest first, until there are as many entries as wanted; and how many entries are left. */
const firstMonths = (months: Months, wanted: number): { readonly shown: Months; readonly left: number } => {
  let count = 0;
  const shown = months.filter(([, happenings]) => {
    const fits = count < wanted;
    if (fits) count += happenings.length;
    return fits;
  });
  return { shown, left: months.reduce((sum, [, happenings]) => sum + happenings.length, 0) - count };
};

/** What the platform concluded by itself stands back behind what people did. */
const classesOf = (entry: Happening): string =>
  [isLate(entry) ? "late" : "", entry.actorId.startsWith("account:") ? "" : "by-platform"].filter(Boolean).join(" ");

interface EntryProps {
  readonly entry: Happening;
  readonly corrected: boolean;
  readonly actions?: ((entry: Happening) => React.ReactNode) | undefined;
  readonly onReadAsOf?: ((entry: Happening) => void) | undefined;
}

const Entry = ({ entry, corrected, actions, onReadAsOf }: EntryProps) => (
  <li className={classesOf(entry)} id={`fact-${entry.id}`}>
    <p className="happening-when">
      <time dateTime={entry.recorded} title={dateAndTime(entry.recorded)}>
        {longDate(entry.happened)}
      </time>
      {isLate(entry) && (
        <span className="late-note"> · {say("timeline.entered", { recorded: longDate(enteredOn(entry)) })}</span>
      )}
      {onReadAsOf && (
        <button type="button" className="link as-of-here" onClick={() => onReadAsOf(entry)}>
          {say("history.read-from-here")}
        </button>
      )}
    </p>
    <p className={corrected ? "corrected" : undefined}>{entry.sentence}</p>
    {corrected && <p className="small soft">{say("timeline.corrected")}</p>}
    {actions?.(entry)}
  </li>
);

interface LinesProps extends Pick<EntryProps, "actions" | "onReadAsOf"> {
  readonly happenings: readonly Happening[];
  readonly corrected: ReadonlySet<string>;
}

const Lines = ({ happenings, corrected, ...rest }: LinesProps) => (
  <ol className="happenings">
    {happenings.map((entry) => (
      <Entry key={entry.id} entry={entry} corrected={corrected.has(entry.id)} {...rest} />
    ))}
  </ol>
);

/** The reminders of a kind and a day are one line, which opens to each of them. */
const Month = ({ happenings, corrected, ...rest }: LinesProps) => (
  <ol className="happenings">
    {foldedReminders(happenings).map((line) =>
      "entries" in line ? (
        <li key={line.key} className="by-platform">
          <p className="happening-when">{longDate(line.day)}</p>
          <Disclosure summary={line.summary} reading>
            <Lines happenings={line.entries} corrected={corrected} {...rest} />
          </Disclosure>
        </li>
      ) : (
        <Entry key={line.id} entry={line} corrected={corrected.has(line.id)} {...rest} />
      ),
    )}
  </ol>
);

interface TimelineProps {
  readonly entries: readonly Happening[];
  /** Fetches what is older, of a history that comes in pages, newest first; undefined where all of it is here. */
  readonly more?: (() => Promise<void>) | undefined;
  readonly actions?: (entry: Happening) => React.ReactNode;
  /** Moves the page to the moment the entry was recorded. */
  readonly onReadAsOf?: (entry: Happening) => void;
}

/**
 * What happened, as sentences grouped by month; what was entered late shows both times, what was corrected stays
 * readable. Reminders are told to whoever asks for them.
 */
export const Timeline = ({ entries, more, actions, onReadAsOf }: TimelineProps) => {
  const [wanted, setWanted] = useState(AT_FIRST);
  const [reminders, showReminders] = useState(false);
  const about = entries.filter(isReminder).length;
  const corrected = new Set(entries.flatMap((entry) => (entry.corrects ? [entry.corrects] : [])));
  const months = byMonth(reminders ? entries : entries.filter((entry) => !isReminder(entry)));
  const { shown, left } = firstMonths(months, wanted);
  const showMore = (): void => {
    setWanted(wanted + MORE);
    // Fetched before the last of them is drawn: a month that is read should be whole.
    if (left <= MORE) void more?.();
  };
  return (
    <div className="timeline">
      {about > 0 && (
        <button type="button" className="link" onClick={() => showReminders(!reminders)}>
          {reminders ? say("timeline.hide-reminders") : say("timeline.show-reminders", { count: about })}
        </button>
      )}
      {shown.map(([month, happenings]) => (
        <section key={month} className="month" aria-label={month}>
          <h3>{month}</h3>
          <Month happenings={happenings} corrected={corrected} actions={actions} onReadAsOf={onReadAsOf} />
        </section>
      ))}
      {(left > 0 || more) && (
        <div className="buttons">
          <button type="button" className="quiet" onClick={showMore}>
            {more ? say("timeline.earlier-uncounted") : say("timeline.earlier", { left })}
          </button>
        </div>
      )}
    </div>
  );
};
