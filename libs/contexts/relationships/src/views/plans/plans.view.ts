import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";

type Heard = Extract<RelationshipsContract, { readonly type: `plan.${string}` }>;
type DataOf<Type extends Heard["type"]> = Extract<Heard, { readonly type: Type }>["data"];
type Ids = "planId" | "relationshipId" | "programmeId" | "applicationId" | "edition";

/** A plan as both sides read it (REL-6). */
export interface PlanDoc {
  readonly funder: Id;
  readonly planId: Id;
  readonly relationshipId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly status: "drafted" | "agreed";
  readonly edition: number;
  readonly focus: string | null;
  readonly outcome: string | null;
  readonly objectives: readonly Omit<DataOf<"plan.objective-set">, Ids>[];
  readonly activities: readonly Omit<DataOf<"plan.activity-added">, Ids>[];
  /** Who has agreed to this edition, and when. */
  readonly agreements: readonly { readonly side: "mentor" | "mentee"; readonly on: Happened }[];
  readonly revisions: readonly { readonly edition: number; readonly why: string; readonly on: Happened }[];
}

const withoutIds = <Data extends Record<Ids, unknown>>(data: Data): Omit<Data, Ids> => {
  const { planId: _p, relationshipId: _r, programmeId: _g, applicationId: _a, edition: _e, ...rest } = data;
  return rest;
};

/** Another edition: the agreements were to the one before. */
const edited = (doc: PlanDoc, edition: number, change: Partial<PlanDoc>): PlanDoc => ({
  ...doc,
  ...change,
  edition,
  status: "drafted",
  agreements: [],
});

const project = (doc: PlanDoc | undefined, contract: Heard): PlanDoc | undefined => {
  const { data, tenant, happened } = contract;
  const { planId, relationshipId, programmeId, applicationId } = data;
  if (contract.type === "plan.drafted")
    return {
      funder: tenant,
      planId,
      relationshipId,
      programmeId,
      applicationId,
      status: "drafted",
      edition: 1,
      focus: contract.data.focus ?? null,
      outcome: contract.data.outcome ?? null,
      objectives: [],
      activities: [],
      agreements: [],
      revisions: [],
    };
  if (doc === undefined) return undefined;
  switch (contract.type) {
    case "plan.objective-set": {
      const set = withoutIds(contract.data);
      const known = doc.objectives.some((each) => each.objectiveId === set.objectiveId);
      const objectives = known
        ? doc.objectives.map((each) => (each.objectiveId === set.objectiveId ? set : each))
        : [...doc.objectives, set];
      return edited(doc, contract.data.edition, { objectives });
    }
    case "plan.activity-added":
      return edited(doc, contract.data.edition, { activities: [...doc.activities, withoutIds(contract.data)] });
    case "plan.agreed": {
      const agreements = [...doc.agreements, { side: contract.data.side, on: happened }];
      return { ...doc, agreements, status: contract.data.byBoth ? "agreed" : doc.status };
    }
    case "plan.revised": {
      const { edition, why } = contract.data;
      return edited(doc, edition, { revisions: [...doc.revisions, { edition, why, on: happened }] });
    }
    default:
      return exhausted(contract);
  }
};

export const plansView = view<PlanDoc, Heard>({
  name: "plans",
  version: 1,
  reads: ["plan.drafted", "plan.objective-set", "plan.activity-added", "plan.agreed", "plan.revised"],
  keys: (contract) => [contract.data.planId],
  project,
  scope: (doc) => ({
    funder: doc.funder,
    programme: doc.programmeId,
    application: doc.applicationId,
    relationship: doc.relationshipId,
  }),
  index: {
    relationshipId: (doc) => doc.relationshipId,
    programmeId: (doc) => doc.programmeId,
    status: (doc) => doc.status,
  },
  history: true,
});
