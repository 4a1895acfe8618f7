import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened, LocalDate } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";
import { scopeWithin } from "../../domain/belonging.policies";

type Heard = Extract<RelationshipsContract, { readonly type: `task.${string}` }>;
type Assigned = Extract<Heard, { readonly type: "task.assigned" }>["data"];

/** A task as those of its relationship read it. */
export interface TaskDoc {
  readonly funder: Id;
  readonly taskId: Id;
  readonly relationshipId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly what: string;
  readonly owner: Assigned["owner"];
  readonly personId: Id | null;
  readonly dueOn: LocalDate | null;
  readonly origin: Assigned["origin"];
  readonly originId: Id | null;
  readonly originKey: string | null;
  readonly status: "open" | "done" | "dropped";
  readonly assigned: Happened;
  /** When it was done or dropped, and what was said then. */
  readonly closed: { readonly on: Happened; readonly text: string | null } | null;
}

/** Tasks without a day come after those with one. */
const NO_DAY = "9999-12-31";

const project = (doc: TaskDoc | undefined, contract: Heard): TaskDoc | undefined => {
  if (contract.type === "task.assigned") {
    const { taskId, relationshipId, programmeId, applicationId, what, owner, origin } = contract.data;
    const { personId = null, dueOn = null, originId = null, originKey = null } = contract.data;
    const belongs = { funder: contract.tenant, taskId, relationshipId, programmeId, applicationId };
    const from = { origin, originId, originKey, assigned: contract.happened };
    return { ...belongs, what, owner, personId, dueOn, ...from, status: "open", closed: null };
  }
  if (doc === undefined) return undefined;
  switch (contract.type) {
    case "task.reassigned": {
      const { owner, personId = null, dueOn = null } = contract.data;
      return { ...doc, owner, personId, dueOn };
    }
    case "task.done":
      return { ...doc, status: "done", closed: { on: contract.happened, text: contract.data.note ?? null } };
    case "task.dropped":
      return { ...doc, status: "dropped", closed: { on: contract.happened, text: contract.data.reason } };
    case "task.reopened":
      return { ...doc, status: "open", closed: null };
    default:
      return exhausted(contract);
  }
};

export const tasksView = view<TaskDoc, Heard>({
  name: "tasks",
  version: 3,
  reads: ["task.assigned", "task.reassigned", "task.done", "task.dropped", "task.reopened"],
  keys: (contract) => [contract.data.taskId],
  project,
  scope: (doc) => scopeWithin(doc, doc.funder),
  index: {
    relationshipId: (doc) => doc.relationshipId,
    programmeId: (doc) => doc.programmeId,
    owner: (doc) => doc.owner,
    status: (doc) => doc.status,
    waitsFor: (doc) => (doc.status === "open" ? doc.owner : null),
    originId: (doc) => doc.originId,
    dueOn: (doc) => doc.dueOn ?? NO_DAY,
  },
  lists: [
    ["relationshipId", "dueOn"],
    ["status", "dueOn"],
    ["waitsFor", "dueOn"],
  ],
  history: true,
});
