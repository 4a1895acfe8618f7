import type { SchedulingContract, SchedulingMessage } from "@sankofa/contracts/scheduling.contracts";
import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds } from "@sankofa/testing/relationship-terms";
import { meetCadence } from "../../commands/meet-cadence";
import { whenEngagementHeldThenMeetCadence as meet } from "./when-engagement-held-then-meet-cadence";

const of = { engagementId: newIdOf(20), ...relationshipIds, kind: "meeting" };
const took = { happened: "2026-02-20[Africa/Nairobi]", minutes: 45 };
const said: readonly SchedulingMessage[] = [
  { type: "engagement.held", data: { ...of, ...took, zone: "Africa/Nairobi" } },
  { type: "engagement.logged-afterwards", data: { ...of, ...took, zone: "Africa/Nairobi" } },
  {
    type: "engagement.corrected",
    data: { ...of, ...took, corrects: newIdOf(8), reason: "x", was: { ...took, minutes: 1 } },
  },
];

test.each(said.map((each) => [each.type, each] as const))(
  "GEN-1 after %s the contact counts on the day it took place",
  (_, message) => {
    const [contract] = feed<SchedulingMessage>(message) as unknown as readonly Extract<
      SchedulingContract,
      { type: "engagement.held" | "engagement.logged-afterwards" | "engagement.corrected" }
    >[];
    expect(meet.then(contract!)).toEqual([
      {
        command: `scheduling.${meetCadence.name}`,
        request: {
          relationshipId: relationshipIds.relationshipId,
          engagementId: newIdOf(20),
          kind: "meeting",
          happened: took.happened,
        },
      },
    ]);
  },
);
