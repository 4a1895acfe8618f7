import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Instant } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";

type Heard =
  | Extract<RelationshipsContract, { readonly type: `task.${string}` }>
  | Extract<EnrolmentContract, { readonly type: "participant.replaced" }>;

/** What one person still has to do, and who has taken that person's place. */
export interface PersonTasks {
  readonly funder: Id;
  readonly personId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly taskIds: readonly Id[];
  readonly replacedBy: Id | null;
  /** When something was given to somebody who had left, or they left: then it is handed over. Null where nobody has. */
  readonly handOverAt: Instant | null;
}

/** True where the task is the person's to do from then on. */
const isToDo = (contract: Extract<Heard, { readonly type: `task.${string}` }>, personId: Id): boolean =>
  contract.type !== "task.done" && contract.type !== "task.dropped" && contract.data.personId === personId;

const project = (found: PersonTasks | undefined, contract: Heard, personId: Id): PersonTasks => {
  const { recorded, tenant } = contract;
  const { programmeId, applicationId } = contract.data;
  const nothing = { taskIds: [], replacedBy: null, handOverAt: null };
  const doc = found ?? { funder: tenant, personId, programmeId, applicationId, ...nothing };
  if (contract.type === "participant.replaced")
    return { ...doc, replacedBy: contract.data.personId, handOverAt: recorded };
  const { taskId } = contract.data;
  const others = doc.taskIds.filter((each) => each !== taskId);
  return isToDo(contract, personId)
    ? { ...doc, taskIds: [...others, taskId], handOverAt: doc.replacedBy && recorded }
    : { ...doc, taskIds: others };
};

export const peopleTasksView = view<PersonTasks, Heard>({
  name: "people-tasks",
  version: 2,
  reads: ["task.assigned", "task.reassigned", "task.done", "task.dropped", "task.reopened", "participant.replaced"],
  keys: (contract) => {
    if (contract.type === "participant.replaced") return [contract.data.replacedPersonId];
    const before = contract.type === "task.reassigned" ? contract.data.fromPersonId : undefined;
    return [contract.data.personId, before].filter((each) => each !== undefined);
  },
  project,
  scope: ({ funder, programmeId, applicationId }) => ({
    funder,
    programme: programmeId,
    application: applicationId,
  }),
  index: { handOverAt: ({ handOverAt, taskIds }) => (taskIds.length === 0 ? null : handOverAt) },
  history: false,
});
