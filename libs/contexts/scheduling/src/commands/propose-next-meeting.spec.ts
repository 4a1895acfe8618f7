import "reflect-metadata";
import type { Surroundings } from "@sankofa/kernel/manifest";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids } from "@sankofa/testing/relationship-terms";
import { proposeNextMeeting } from "./propose-next-meeting";

const proposedIn = (zone: string, on: string) => {
  const around = {
    reservationId: () => Promise.resolve(newIdOf(9)),
    lookup: () => Promise.resolve({ ...ids, zone }),
  } as unknown as Surroundings;
  return proposeNextMeeting.command({ relationshipId: ids.relationshipId, summaryId: newIdOf(7), on }, around);
};

// Clocks in Madrid go forward on the morning of 29 March 2026, and back on that of 25 October.
test.each([
  ["Africa/Nairobi", "2026-04-07", "2026-04-07T06:00:00.000Z"],
  ["Europe/Madrid", "2026-03-29", "2026-03-29T07:00:00.000Z"],
  ["Europe/Madrid", "2026-10-25", "2026-10-25T08:00:00.000Z"],
])("ASM-4 the next meeting is proposed for nine by the clock of %s on %s", async (zone, on, startsAt) => {
  expect(await proposedIn(zone, on)).toMatchObject({ proposal: { zone, startsAt } });
});
