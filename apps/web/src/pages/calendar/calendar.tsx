import { useState } from "react";
import type { Calendar as CalendarAnswer, CalendarEntry } from "../../api/scheduling";
import { useQuery } from "../../api/use-query";
import { monthOf, plusDays, plusMonths, today } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { CalendarAddressCard } from "../../parts/calendar-address-card";
import { CalendarEntries } from "../../parts/calendar-entries";
import { Card, Empty } from "../../parts/card";
import { askedFor, standingOn } from "../../parts/day-of-entry";
import { Page } from "../../parts/page";
import { MonthGrid } from "./month-grid";
import { RemindersCard } from "./reminders-card";

const monthStart = (date: string): string => `${date.slice(0, 7)}-01`;

const Month = ({ month, items }: { readonly month: string; readonly items: readonly CalendarEntry[] }) => (
  <div className="columns">
    <Card title={say("calendar.agenda")}>
      {items.length === 0 ? <Empty>{say("calendar.empty")}</Empty> : <CalendarEntries entries={items} />}
    </Card>
    <Card title={say("calendar.month")}>
      <MonthGrid month={month} entries={items} />
    </Card>
  </div>
);

/** A month of the reader's engagements and training days, as an agenda and as a month. */
export const Calendar = () => {
  const [month, show] = useState(monthStart(today()));
  const days = { from: month, until: plusMonths(month, 1) };
  const calendar = useQuery<CalendarAnswer>("/calendar", askedFor(days));
  const step = (months: number): void => show(plusMonths(month, months));
  return (
    <Page title={say("calendar.title")} lead={monthOf(month)} position={calendar.position}>
      <div className="buttons">
        <button type="button" className="quiet" onClick={() => step(-1)}>
          {monthOf(plusDays(month, -1))}
        </button>
        <button type="button" className="quiet" onClick={() => show(monthStart(today()))}>
          {say("calendar.this-month")}
        </button>
        <button type="button" className="quiet" onClick={() => step(1)}>
          {monthOf(plusMonths(month, 1))}
        </button>
      </div>
      <Answer of={calendar} lines={10}>
        {(asked) => {
          const items = standingOn(asked.items, days);
          return (
            <>
              {!asked.whole && <p className="notice">{say("calendar.not-whole", { shown: items.length })}</p>}
              <Month month={month} items={items} />
            </>
          );
        }}
      </Answer>
      <div className="columns even">
        <CalendarAddressCard of="person" />
        <RemindersCard />
      </div>
    </Page>
  );
};
