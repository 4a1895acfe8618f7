import { given, newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds } from "@sankofa/testing/relationship-terms";
import type { EngagementCommand } from "./engagement.decide";
import type { EngagementFact } from "./engagement.events";
import { engagement } from "./engagement.noun";

const ids = { engagementId: newIdOf(20), ...relationshipIds, kind: "exchange" };
const zone = "Africa/Nairobi";
const [first, later] = ["2026-03-09T09:00:00.000Z", "2026-03-16T09:00:00.000Z"];
const proposal = { ...relationshipIds, kind: "exchange", zone, startsAt: first, minutes: 60, place: "Nairobi" };
const proposed: EngagementFact = {
  type: "scheduling.engagement-proposed",
  data: { engagementId: ids.engagementId, ...proposal },
};
const confirmed: EngagementFact = { type: "scheduling.engagement-confirmed", data: ids };
const held: EngagementFact = {
  type: "scheduling.engagement-held",
  data: { ...ids, happened: "2026-03-01T09:00:00.000Z", minutes: 60, zone },
};
const moved: EngagementFact = {
  type: "scheduling.engagement-moved",
  data: { ...ids, from: first, startsAt: later, minutes: 60, zone, reason: "Floods" },
};
const running = { relationship: { status: "running", ended: null } } as const;
const ended = { relationship: { status: "ended", ended: "2026-03-01T09:00:00.000Z" } } as const;
const before = given(engagement).facts(proposed);
const move = (more: object = {}): EngagementCommand => ({
  type: "move-engagement",
  startsAt: later,
  reason: "Floods",
  ...more,
});

describe("SCH-3 both sides draft the agenda", () => {
  const draft: EngagementCommand = { type: "draft-agenda", side: "mentee", points: ["The plan", "Next steps"] };

  test("each side its own part, as often as it likes", () => {
    const world = { ...running, speaksFor: ["mentee"] as const };
    before
      .when(draft, world)
      .then({
        type: "scheduling.engagement-agenda-drafted",
        data: { ...ids, side: "mentee", points: ["The plan", "Next steps"] },
      })
      .twiceWritesNothing();
    before.when({ ...draft, side: "mentor" }, world).thenRefused("side-not-yours");
  });
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
