import { canonicalJson } from "@sankofa/kernel/canonical-json";
import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import { isLocalDate, type Happened } from "@sankofa/kernel/time";
import { timeFault } from "../relationship/relationship.times.policies";
import { SIDES, type Activity, type Objective, type PlanFact, type Side } from "./plan.events";
import { absentPlan, evolvePlan, type DraftedPlan, type PlanState } from "./plan.state";

/** When it happened, where that is not the moment of recording (GEN-1). */
interface Act {
  readonly happened?: Happened | undefined;
}

type Ids = DraftedPlan["ids"];

export type PlanCommand = Act &
  (
    | {
        readonly type: "draft-plan";
        readonly ids: Ids;
        readonly focus?: string | undefined;
        readonly outcome?: string | undefined;
      }
    | {
        readonly type: "set-objective";
        readonly objectiveId?: Id | undefined;
        readonly objective: Omit<Objective, "objectiveId">;
      }
    | { readonly type: "add-activity"; readonly activity: Omit<Activity, "activityId"> }
    | { readonly type: "agree-plan"; readonly side: Side; readonly edition?: number | undefined }
    | { readonly type: "revise-plan"; readonly why: string }
  );

export type PlanCode =
  | "plan-unknown"
  | "plan-agreed"
  | "plan-changed"
  | "plan-without-objectives"
  | "objective-unknown"
  | "dates-out-of-order"
  | "side-not-yours"
  | "relationship-ended"
  | "happened-malformed"
  | "happened-in-future";

export interface PlanGiven {
  /** After the end of its relationship nothing new is planned (REL-9). */
  readonly relationshipEnded: boolean;
  readonly speaksFor?: readonly Side[];
}

type Given = Circumstances & PlanGiven;
type Result = Decision<PlanFact, PlanCode>;
type Of<Type extends PlanCommand["type"]> = Extract<PlanCommand, { type: Type }>;

const isSame = (one: object, other: object): boolean => canonicalJson(one) === canonicalJson(other);

/** An objective is named by its id or, where none is said, by its title: a title stands once in a plan. */
const setObjective = ({ objectiveId, objective }: Of<"set-objective">, state: DraftedPlan, given: Given): Result => {
  const known = state.objectives.find((each) =>
    objectiveId ? each.objectiveId === objectiveId : each.title === objective.title,
  );
  if (objectiveId && !known) return refuse("objective-unknown", {}, "/objectiveId");
  const set = { objectiveId: known?.objectiveId ?? given.newId(0), ...objective };
  if (known && isSame(known, set)) return accept();
  if (state.status === "agreed") return refuse("plan-agreed", { edition: state.edition });
  return accept({
    type: "relationships.plan-objective-set",
    data: { ...state.ids, ...set, edition: state.edition + 1 },
  });
};

const addActivity = ({ activity }: Of<"add-activity">, state: DraftedPlan, given: Given): Result => {
  if (!state.objectives.some((each) => each.objectiveId === activity.objectiveId))
    return refuse("objective-unknown", {}, "/objectiveId");
  const dates = [activity.from, activity.until].filter((each) => each !== undefined);
  if (!dates.every(isLocalDate) || (activity.from && activity.until && activity.until < activity.from))
    return refuse("dates-out-of-order", {}, "/until");
  if (state.activities.some(({ activityId: _, ...each }) => isSame(each, activity))) return accept();
  if (state.status === "agreed") return refuse("plan-agreed", { edition: state.edition });
  const data = { ...state.ids, activityId: given.newId(0), ...activity, edition: state.edition + 1 };
  return accept({ type: "relationships.plan-activity-added", data });
};

/** Agreement is by both, each for itself, and to the edition that was read (REL-6). */
const agree = ({ side, edition }: Of<"agree-plan">, state: DraftedPlan, given: Given): Result => {
  if (given.speaksFor?.includes(side) !== true) return refuse("side-not-yours", { side }, "/side");
  if (edition !== undefined && edition !== state.edition)
    return refuse("plan-changed", { edition: state.edition }, "/edition");
  if (state.agreedBy.includes(side)) return accept();
  if (state.objectives.length === 0) return refuse("plan-without-objectives");
  const byBoth = SIDES.every((each) => each === side || state.agreedBy.includes(each));
  return accept({ type: "relationships.plan-agreed", data: { ...state.ids, side, edition: state.edition, byBoth } });
};

const decide = (command: PlanCommand, state: PlanState, given: Given): Result => {
  const fault = timeFault(command.happened, given.now);
  if (fault) return refuse(fault, {}, "/happened");
  if (given.relationshipEnded) return refuse("relationship-ended");
  if (command.type === "draft-plan") {
    if (state.status !== "absent") return accept();
    const { ids, focus, outcome } = command;
    return accept({
      type: "relationships.plan-drafted",
      data: { ...ids, ...(focus ? { focus } : {}), ...(outcome ? { outcome } : {}) },
    });
  }
  if (state.status === "absent") return refuse("plan-unknown");
  switch (command.type) {
    case "set-objective":
      return setObjective(command, state, given);
    case "add-activity":
      return addActivity(command, state, given);
    case "agree-plan":
      return agree(command, state, given);
    case "revise-plan":
      // A plan that is not agreed is open already: it needs no act to be changed.
      if (state.status === "drafted") return accept();
      return accept({
        type: "relationships.plan-revised",
        data: { ...state.ids, edition: state.edition + 1, why: command.why },
      });
    default:
      return exhausted(command);
  }
};

export const planDecider: Decider<PlanCommand, PlanState, PlanFact, PlanCode, PlanGiven> = {
  initial: absentPlan,
  decide,
  evolve: evolvePlan,
};
