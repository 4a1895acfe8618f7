import type { CalendarEntry } from "../../api/scheduling";
import { longDate, plusDays, plusMonths, weekdays } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { dayOfEntry } from "../../parts/day-of-entry";

const A_WEEK = 7;

/** Weeks from Monday on, with nothing where a day belongs to another month. */
const weeksOf = (month: string): readonly (readonly (string | undefined)[])[] => {
  const lead = (new Date(`${month}T00:00:00.000Z`).getUTCDay() + A_WEEK - 1) % A_WEEK;
  const cells: (string | undefined)[] = Array.from({ length: lead }, () => undefined);
  for (let day = month; day < plusMonths(month, 1); day = plusDays(day, 1)) cells.push(day);
  return Array.from({ length: Math.ceil(cells.length / A_WEEK) }, (_, week) =>
    Array.from({ length: A_WEEK }, (_cell, day) => cells[week * A_WEEK + day]),
  );
};

interface CellProps {
  readonly day: string | undefined;
  readonly entries: readonly CalendarEntry[];
}

/** A day's number; where something is on it, the way to it and how much. */
const Cell = ({ day, entries }: CellProps) => {
  if (day === undefined) return <td />;
  const number = Number(day.slice(-2));
  if (entries.length === 0) return <td>{number}</td>;
  const label = say("calendar.on-day", { day: longDate(day), count: entries.length });
  return (
    <td className={entries.some(({ doubleBooked }) => doubleBooked) ? "busy twice" : "busy"}>
      <a href={`#day-${day}`} aria-label={label}>
        {number}
      </a>
    </td>
  );
};

/** The month at a glance; what is on a day stands in the agenda. */
export const MonthGrid = ({
  month,
  entries,
}: {
  readonly month: string;
  readonly entries: readonly CalendarEntry[];
}) => (
  <table className="month-grid">
    <thead>
      <tr>
        {weekdays().map((day) => (
          <th key={day} scope="col">
            {day}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {weeksOf(month).map((week, index) => (
        <tr key={index}>
          {week.map((day, cell) => (
            <Cell key={cell} day={day} entries={entries.filter((each) => dayOfEntry(each) === day)} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
