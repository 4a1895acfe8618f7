import { Link } from "wouter";
import type { CalendarEntry } from "../api/scheduling";
import { longDate, timeOf } from "../catalogue/moments";
import { name, say } from "../catalogue/words";
import { dayOfEntry } from "./day-of-entry";
import { Status } from "./status";
import { clockThere } from "./there";
import { WebLink } from "./web-link-text";

const byDay = (entries: readonly CalendarEntry[]): readonly (readonly [string, readonly CalendarEntry[]])[] => {
  const days = new Map<string, CalendarEntry[]>();
  for (const entry of entries) days.set(dayOfEntry(entry), [...(days.get(dayOfEntry(entry)) ?? []), entry]);
  return [...days].sort(([one], [other]) => (one < other ? -1 : 1));
};

/** What it is called: the pair of an engagement, the day of a training. */
const Called = ({ entry }: { readonly entry: CalendarEntry }) => {
  if (entry.relationshipId === null) return <>{say("calendar.training-day", { day: entry.day ?? 1 })}</>;
  const { mentorOrganisation: mentor, menteeOrganisation: mentee } = entry;
  return (
    <Link href={`/engagements/${entry.id}`}>
      {name("engagement-kind", entry.kind)}
      {mentor && mentee && ` · ${say("relationship.title", { mentor, mentee })}`}
    </Link>
  );
};

/** Hours by the reader's own clock, and by that of the place where it shows another time. */
const Hours = ({ startsAt, endsAt, dayOnly, zone }: CalendarEntry) => {
  if (dayOnly) return <>{say("calendar.day-only")}</>;
  const there = clockThere(startsAt, zone);
  return (
    <>
      {say("calendar.hours", { from: timeOf(startsAt), until: timeOf(endsAt) })}
      {there && ` · ${there}`}
    </>
  );
};

/** Entries of a calendar as an agenda, day by day. */
export const CalendarEntries = ({ entries }: { readonly entries: readonly CalendarEntry[] }) => (
  <div className="stack">
    {byDay(entries).map(([day, ofDay]) => (
      <section key={day} id={`day-${day}`}>
        <h3>{longDate(day)}</h3>
        <ul className="plain rows">
          {ofDay.map((entry) => (
            <li key={`${entry.id} ${entry.day}`}>
              <div className="card-head">
                <Called entry={entry} />
                {entry.doubleBooked ? (
                  <Status word={say("calendar.double-booked")} shape="warn" />
                ) : (
                  <Status
                    word={name("engagement-status", entry.status)}
                    shape={entry.status === "proposed" ? "open" : "full"}
                  />
                )}
              </div>
              <p className="small soft">
                <Hours {...entry} />
                {entry.place && ` · ${entry.place}`}
                {entry.link && (
                  <>
                    {" · "}
                    <WebLink to={entry.link} />
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </div>
);
