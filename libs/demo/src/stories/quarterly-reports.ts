import { plusDays, plusMonths } from "@sankofa/kernel/time";
import type { Programme } from "../cast/programme";
import type { Story } from "../machinery/agenda";
import type { Random } from "../machinery/random";
import { workday, type Stage } from "./stage";

const QUARTER_MONTHS = 3;
const QUARTERS = 4;
const CONTACTS_A_MONTH = 4;

/** What a programme aims at is said at its beginning; after each quarter its report is pinned. */
export async function* quarterlyReports({ teller }: Stage, random: Random, programme: Programme): Story {
  const { id: programmeId, coordinator, manager, capacity } = programme;
  const target = capacity * CONTACTS_A_MONTH * QUARTER_MONTHS;
  await teller.send("reporting.set-target", manager, { programmeId, indicator: "contacts-held", baseline: 0, target });
  for (let quarter = 0; quarter < QUARTERS; quarter++) {
    const from = plusMonths(programme.from, quarter * QUARTER_MONTHS);
    const until = plusDays(plusMonths(from, QUARTER_MONTHS), -1);
    yield workday(random, `${until}T00:00:00.000Z`, 6);
    await teller.send("reporting.submit-report", coordinator, { programmeId, from, until });
  }
}
