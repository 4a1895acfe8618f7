import "reflect-metadata";
import type { Surroundings } from "@sankofa/kernel/manifest";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { reportGiven } from "./report-request";

const request = { programmeId: newIdOf(2), from: "2026-01-01", until: "2026-03-31" };
const givenAt = (now: string, programme?: { readonly zone: string }) =>
  reportGiven(request, { now, lookup: () => Promise.resolve(programme) } as unknown as Surroundings);

test.each([
  ["2026-03-30T21:00:00.000Z", "Africa/Nairobi", "2026-03-31"],
  ["2026-03-30T20:59:59.999Z", "Africa/Nairobi", "2026-03-30"],
  ["2026-03-31T05:00:00.000Z", "America/Guatemala", "2026-03-30"],
])(
  "REP-2 whether a period is over is asked of the programme's calendar: at %s in %s it is %s",
  async (now, zone, today) => {
    expect(await givenAt(now, { zone })).toMatchObject({ programmeKnown: true, today });
  },
);

test("a programme that is not known has no calendar", async () => {
  expect(await givenAt("2026-03-31T05:00:00.000Z")).toEqual({ programmeKnown: false });
});
