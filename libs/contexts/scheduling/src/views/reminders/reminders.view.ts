import type { SchedulingContract } from "@sankofa/contracts/scheduling.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Instant } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";

export interface ReminderDoc {
  readonly funder: Id;
  readonly thingId: Id;
  readonly key: string;
  readonly programmeId: Id;
  readonly status: "scheduled" | "sent" | "withdrawn";
  readonly remindAt: Instant;
}

type Heard = Extract<SchedulingContract, { readonly type: `reminder.${string}` }>;

const project = (doc: ReminderDoc | undefined, contract: Heard): ReminderDoc | undefined => {
  switch (contract.type) {
    case "reminder.scheduled": {
      const { thingId, key, programmeId, remindAt } = contract.data;
      return { funder: contract.tenant, thingId, key, programmeId, status: "scheduled", remindAt };
    }
    case "reminder.sent":
      return doc && { ...doc, status: "sent" };
    case "reminder.withdrawn":
      return doc && { ...doc, status: "withdrawn" };
    default:
      return exhausted(contract);
  }
};

/** What people are still to be reminded of, and when. */
export const remindersView = view<ReminderDoc, Heard>({
  name: "reminders",
  version: 1,
  reads: ["reminder.scheduled", "reminder.sent", "reminder.withdrawn"],
  keys: ({ data: { thingId, key } }) => [`${thingId} ${key}`],
  project,
  scope: (doc) => ({ funder: doc.funder, programme: doc.programmeId }),
  index: { dueAt: ({ status, remindAt }) => (status === "scheduled" ? remindAt : null) },
  history: false,
});
