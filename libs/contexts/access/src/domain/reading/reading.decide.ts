import type { Decider } from "@sankofa/kernel/decider";
import { accept } from "@sankofa/kernel/decision";
import { noun } from "@sankofa/kernel/manifest";
import type { Instant } from "@sankofa/kernel/time";
import { readingFacts, type ReadingFact } from "./reading.events";
import type { ReadingState } from "./reading.state";

export type ReadingCommand = { readonly type: "record-reading"; readonly at: Instant } & Omit<
  ReadingFact["data"],
  "hour"
>;

const hourOf = (at: Instant): Instant => `${at.slice(0, "2026-03-03T09".length)}:00:00.000Z`;

/** One fact for everything that an answer lets somebody know for the first time in an hour. */
const decider: Decider<ReadingCommand, ReadingState, ReadingFact, never> = {
  initial: { status: "absent" },
  decide: ({ type: _, at, recordIds, ...who }, state) => {
    const hour = hourOf(at);
    const known = state.status === "reading" && state.hour === hour ? state.recordIds : [];
    const unread = recordIds.filter((each) => !known.includes(each));
    if (unread.length === 0) return accept();
    return accept({ type: "access.reading-recorded", data: { ...who, hour, recordIds: unread } });
  },
  evolve: (state, { data: { hour, recordIds } }) => ({
    status: "reading",
    hour,
    recordIds: state.status === "reading" && state.hour === hour ? [...state.recordIds, ...recordIds] : recordIds,
  }),
};

/** What one account has read of what is for some only (AUD-5). It has the account's id. */
export const reading = noun({
  context: "access",
  name: "reading",
  facts: readingFacts,
  decider,
  stateVersion: 1,
  scopeOf: (state, tenant) => (state.status === "absent" ? undefined : { funder: tenant }),
});
