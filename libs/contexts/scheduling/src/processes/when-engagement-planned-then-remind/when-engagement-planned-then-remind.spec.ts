import type { SchedulingMessage } from "@sankofa/contracts/scheduling.contracts";
import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds } from "@sankofa/testing/relationship-terms";
import { whenEngagementPlannedThenRemind as remind } from "./when-engagement-planned-then-remind";

const of = { engagementId: newIdOf(20), ...relationshipIds, kind: "meeting" };
const zone = "Africa/Nairobi";
const startsAt = "2026-03-09T06:00:00.000Z";
const moved = "2026-03-16T06:00:00.000Z";
const then = (message: SchedulingMessage) => {
  const [contract] = feed<SchedulingMessage>(message);
  return remind.then(contract as never);
};
const scheduling = (at: string) => [
  {
    command: "scheduling.schedule-reminder",
    request: {
      ...{ thingId: of.engagementId, key: "start", about: "engagement", audience: "pair", zone, at },
      ...relationshipIds,
    },
  },
];
const withdrawing = (why: string) => [
  { command: "scheduling.withdraw-reminders", request: { thingId: of.engagementId, key: "start", why } },
];

test.each<[SchedulingMessage, object]>([
  [{ type: "engagement.proposed", data: { ...of, zone, startsAt, minutes: 60 } }, scheduling(startsAt)],
  [
    { type: "engagement.moved", data: { ...of, zone, from: startsAt, startsAt: moved, minutes: 60, reason: "Floods" } },
    scheduling(moved),
  ],
  [{ type: "engagement.cancelled", data: { ...of, reason: "Floods" } }, withdrawing("called-off")],
  [{ type: "engagement.missed", data: of }, withdrawing("done")],
  [{ type: "engagement.held", data: { ...of, zone, happened: startsAt, minutes: 60 } }, withdrawing("done")],
])("SCH-7 after %j the pair is reminded of what is to come, and of nothing else", (message, expected) => {
  expect(then(message)).toEqual(expected);
});
