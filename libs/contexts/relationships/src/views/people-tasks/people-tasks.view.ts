import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Instant } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";

type OfTask = Extract<RelationshipsContract, { readonly type: `task.${string}` }>;
type Named = Extract<RelationshipsContract, { readonly type: "relationship.contact-named" }>;
type Nominated = Extract<EnrolmentContract, { readonly type: "participant.nominated" | "participant.replaced" }>;
type Heard = OfTask | Named | Nominated;

/** What one person still has to do, and who has taken that person's place. */
export interface PersonTasks {
  readonly funder: Id;
  readonly personId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly taskIds: readonly Id[];
  /** Whether the person takes part for the organisation, whatever duty somebody else takes over from them. */
  readonly takesPart: boolean;
  /** As what the person is turned to, each in its relationship. */
  readonly duties: readonly string[];
  readonly replacedBy: Id | null;
  /** When something was given to somebody who had left, or they left: then it is handed over. Null where nobody has. */
  readonly handOverAt: Instant | null;
}

/** Those a contract is about: who it names, who left, who had it before. */
interface Persons {
  readonly personId?: Id;
  readonly replacedPersonId?: Id;
  readonly fromPersonId?: Id;
}

/** True where the task is the person's to do from then on. */
const isToDo = (contract: OfTask, personId: Id): boolean =>
  contract.type !== "task.done" && contract.type !== "task.dropped" && contract.data.personId === personId;

const STAYS = { replacedBy: null, handOverAt: null } as const;

/** Whoever gives up the last duty, and takes part as nothing else, has left: a focal point may stay as a participant. */
const named = (doc: PersonTasks, { recorded, data }: Named): PersonTasks => {
  const duty = [data.relationshipId, data.side, data.duty].join(" ");
  const others = doc.duties.filter((each) => each !== duty);
  if (data.personId === doc.personId) return { ...doc, ...STAYS, duties: [...others, duty] };
  const hasLeft = others.length === 0 && !doc.takesPart;
  return { ...doc, duties: others, ...(hasLeft ? { replacedBy: data.personId, handOverAt: recorded } : {}) };
};

const project = (found: PersonTasks | undefined, contract: Heard, personId: Id): PersonTasks => {
  const { recorded, tenant } = contract;
  const { programmeId, applicationId } = contract.data;
  const nothing = { taskIds: [], takesPart: false, duties: [], replacedBy: null, handOverAt: null };
  const doc = found ?? { funder: tenant, personId, programmeId, applicationId, ...nothing };
  if (contract.type === "participant.nominated") return { ...doc, ...STAYS, takesPart: true };
  if (contract.type === "participant.replaced")
    return contract.data.replacedPersonId === personId
      ? { ...doc, takesPart: false, replacedBy: contract.data.personId, handOverAt: recorded }
      : { ...doc, ...STAYS, takesPart: true };
  if (contract.type === "relationship.contact-named") return named(doc, contract);
  const { taskId } = contract.data;
  const others = doc.taskIds.filter((each) => each !== taskId);
  return isToDo(contract, personId)
    ? { ...doc, taskIds: [...others, taskId], handOverAt: doc.replacedBy && recorded }
    : { ...doc, taskIds: others };
};

export const peopleTasksView = view<PersonTasks, Heard>({
  name: "people-tasks",
  version: 3,
  reads: [
    ...(["task.assigned", "task.reassigned", "task.done", "task.dropped", "task.reopened"] as const),
    ...(["participant.nominated", "participant.replaced", "relationship.contact-named"] as const),
  ],
  keys: (contract) => {
    const { personId, replacedPersonId, fromPersonId }: Persons = contract.data;
    return [personId, replacedPersonId, fromPersonId].filter((each) => each !== undefined);
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
