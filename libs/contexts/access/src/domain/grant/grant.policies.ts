import { mayGive } from "@sankofa/kernel/grants";
import type { Grant, Scope, ScopeLevel } from "@sankofa/kernel/scope";
import type { Instant } from "@sankofa/kernel/time";
import type { GrantEntry } from "./grant.state";

/** Who gives: somebody with grants of their own, or the platform itself, which is bound by its commands only. */
export type Giver = "platform" | readonly Grant[];

export const reaches = (giver: Giver, level: ScopeLevel, place: Scope): boolean =>
  giver === "platform" || mayGive(giver, level, place);

/** Administers now and has no end: what a funder must never be without. */
export const administersForGood = (entry: GrantEntry, now: Instant): boolean =>
  !entry.revoked && entry.until === undefined && (entry.from === undefined || entry.from <= now);
