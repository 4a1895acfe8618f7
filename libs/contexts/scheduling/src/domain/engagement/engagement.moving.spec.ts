import {
  engagementIds as ids,
  confirmed,
  first,
  held,
  later,
  moved,
  proposed,
  zone,
} from "@sankofa/testing/engagement-facts";
import { given } from "@sankofa/testing/given-when-then";
import type { EngagementCommand } from "./engagement.decide";
import { engagement } from "./engagement.noun";

const running = { relationship: { status: "running", ended: null } } as const;
const ended = { relationship: { status: "ended", ended: "2026-03-01T09:00:00.000Z" } } as const;
const before = given(engagement).facts(proposed);
const move = (more: object = {}): EngagementCommand => ({
  type: "move-engagement",
  startsAt: later,
  reason: "Floods",
  ...more,
});

describe("SCH-3 an engagement is moved", () => {
  test("to another time, with the reason, and is to be confirmed again", () => {
    const after = before.facts(confirmed).when(move(), running).then(moved).twiceWritesNothing();
    expect(after.state).toMatchObject({ status: "proposed", startsAt: later });
    before
      .facts(confirmed, moved)
      .when({ type: "confirm-engagement" }, running)
      .thenTypes("scheduling.engagement-confirmed");
  });

  test("to another zone alone: the instant stays, and the clock by which it is told is another", () => {
    const data = { ...ids, from: first, startsAt: first, minutes: 60, zone: "Africa/Lagos", reason: "Floods" };
    const elsewhere = before.facts(confirmed).when(move({ startsAt: first, zone: "Africa/Lagos" }), running);
    elsewhere.then({ type: "scheduling.engagement-moved", data }).twiceWritesNothing();
    expect(elsewhere.state).toMatchObject({ status: "proposed", startsAt: first, zone: "Africa/Lagos" });
    before
      .facts(confirmed)
      .when(move({ startsAt: first, zone }), running)
      .then();
  });

  test.each([
    [{ startsAt: "2026-03-02T08:59:59.999Z" }, [], running, "starts-in-past"],
    [{ startsAt: "2026-02-30T09:00:00.000Z" }, [], running, "starts-malformed"],
    [{ zone: "Mars/Olympus" }, [], running, "zone-unknown"],
    [{}, [held], running, "engagement-closed"],
    [{}, [], ended, "relationship-ended"],
  ] as const)("moving with %j after %j is refused", (more, facts, world, code) => {
    before
      .facts(...facts)
      .when(move(more), world)
      .thenRefused(code);
  });
});
