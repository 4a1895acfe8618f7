import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Instant } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";

type Heard =
  | Extract<RelationshipsContract, { readonly type: "task.assigned" | "task.reassigned" }>
  | Extract<EnrolmentContract, { readonly type: "participant.replaced" }>;

/** What one person was ever given to do, and who has taken that person's place: the rule looks at what is still open. */
export interface PersonTasks {
  readonly funder: Id;
  readonly personId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly taskIds: readonly Id[];
  readonly replaced: { readonly by: Id; readonly reason: string } | null;
  /** When something was given to somebody who had left, or they left: then it is handed over. Null where nobody has. */
  readonly handOverAt: Instant | null;
}

const project = (found: PersonTasks | undefined, contract: Heard, personId: Id): PersonTasks => {
  const { recorded, tenant } = contract;
  const { programmeId, applicationId } = contract.data;
  const nothing = { taskIds: [], replaced: null, handOverAt: null };
  const doc = found ?? { funder: tenant, personId, programmeId, applicationId, ...nothing };
  if (contract.type === "participant.replaced") {
    const { personId: by, reason } = contract.data;
    return { ...doc, replaced: { by, reason }, handOverAt: recorded };
  }
  const { taskId } = contract.data;
  const taskIds = doc.taskIds.includes(taskId) ? doc.taskIds : [...doc.taskIds, taskId];
  return { ...doc, taskIds, handOverAt: doc.replaced && recorded };
};

export const peopleTasksView = view<PersonTasks, Heard>({
  name: "people-tasks",
  version: 1,
  reads: ["task.assigned", "task.reassigned", "participant.replaced"],
  keys: (contract) =>
    contract.type === "participant.replaced" ? [contract.data.replacedPersonId] : [contract.data.personId ?? []].flat(),
  project,
  scope: ({ funder, programmeId, applicationId }) => ({
    funder,
    programme: programmeId,
    application: applicationId,
  }),
  index: { handOverAt: ({ handOverAt, taskIds }) => (taskIds.length === 0 ? null : handOverAt) },
  history: false,
});
