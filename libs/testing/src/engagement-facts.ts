import { newIdOf } from "./given-when-then";
import { relationshipIds } from "./relationship-terms";

/** An exchange of an hour in Nairobi, and what becomes of it. */
export const engagementIds = { engagementId: newIdOf(20), ...relationshipIds, kind: "exchange" };
export const zone = "Africa/Nairobi";
export const first = "2026-03-09T09:00:00.000Z";
export const later = "2026-03-16T09:00:00.000Z";
export const proposal = {
  ...relationshipIds,
  kind: "exchange",
  zone,
  startsAt: first,
  minutes: 60,
  place: "Nairobi",
};
export const proposed = {
  type: "scheduling.engagement-proposed",
  data: { engagementId: engagementIds.engagementId, ...proposal },
} as const;
export const confirmed = { type: "scheduling.engagement-confirmed", data: engagementIds } as const;
export const held = {
  type: "scheduling.engagement-held",
  data: { ...engagementIds, happened: "2026-03-01T09:00:00.000Z", minutes: 60, zone },
} as const;
export const moved = {
  type: "scheduling.engagement-moved",
  data: { ...engagementIds, from: first, startsAt: later, minutes: 60, zone, reason: "Floods" },
} as const;
