import { useState } from "react";
import type { Listed } from "../../api/access";
import { LEAD } from "../../api/may";
import type { ListedRelationship } from "../../api/relationships";
import type { Calendar } from "../../api/scheduling";
import { hasRole, useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { longDate, plusDays, today } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { CalendarEntries } from "../../parts/calendar-entries";
import { Card, Empty } from "../../parts/card";
import { askedFor, standingOn } from "../../parts/day-of-entry";
import { Page } from "../../parts/page";
import { AccessToAsk } from "./access-to-ask";
import { QuickLog } from "./quick-log";
import { Searches } from "./searches";
import { Dues, OpenTasks, WaitingForms } from "./waiting";

const TWO_WEEKS = 14;

const Next = () => {
  const [from] = useState(today);
  const days = { from, until: plusDays(from, TWO_WEEKS) };
  const calendar = useQuery<Calendar>("/calendar", askedFor(days));
  return (
    <Card title={say("my.next")}>
      <Answer of={calendar} lines={4}>
        {(asked) => {
          const items = standingOn(asked.items, days);
          return (
            <>
              {!asked.whole && <p className="notice">{say("calendar.not-whole", { shown: items.length })}</p>}
              {items.length === 0 ? <Empty>{say("my.nothing-planned")}</Empty> : <CalendarEntries entries={items} />}
            </>
          );
        }}
      </Answer>
    </Card>
  );
};

const Log = () => {
  const relationships = useQuery<Listed<ListedRelationship>>("/relationships");
  return (
    <Answer of={relationships} lines={4}>
      {({ items }) => {
        const active = items.filter(({ status }) => status === "active");
        return (
          active.length > 0 && (
            <Card title={say("my.log")}>
              <QuickLog pairs={active} />
            </Card>
          )
        );
      }}
    </Answer>
  );
};

/** Today, for somebody who takes part: what is next, what is owed, and a contact written down at once. */
export const My = () => {
  const session = useSession();
  const takesPart = hasRole(session, "mentor", "mentee", "applicant");
  const leads = hasRole(session, ...LEAD);
  const has = takesPart || leads;
  return (
    <Page title={say("my.title")} lead={longDate(today())}>
      {hasRole(session, "funder-administrator", "programme-manager", "coordinator") && <AccessToAsk />}
      {!has && <Empty>{say("home.nothing")}</Empty>}
      {has && (
        <div className="columns">
          <div className="stack">
            <Next />
            {takesPart ? <Log /> : <Dues />}
          </div>
          <div className="stack">
            {leads && <Searches />}
            {takesPart && <Dues />}
            <WaitingForms />
            <OpenTasks />
          </div>
        </div>
      )}
    </Page>
  );
};
