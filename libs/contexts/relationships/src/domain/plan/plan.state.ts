import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";
import type {
  Achievement,
  Activity,
  Benefit,
  Check,
  Description,
  Milestone,
  Objective,
  Pictured,
  PlanFact,
  Priority,
  Progress,
  Side,
  Story,
} from "./plan.events";

export interface PlanIds {
  readonly planId: Id;
  readonly relationshipId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
}

/** The short list of areas that matter most; each new list is agreed to anew. */
export interface Priorities {
  readonly listing: number;
  readonly areas: readonly Priority[];
  readonly agreedBy: readonly Side[];
}

/** A picture that hangs on a story or a reached milestone, or did until it was taken back. */
export interface Picture {
  readonly digest: string;
  readonly about: Pictured;
  readonly aboutId: Id;
  readonly title: string;
  readonly withdrawn: boolean;
}

interface Content {
  readonly ids: PlanIds;
  readonly edition: number;
  readonly description?: Description;
  readonly objectives: readonly Objective[];
  readonly activities: readonly Activity[];
  readonly milestones: readonly Milestone[];
  /** Who has agreed to this edition. */
  readonly agreedBy: readonly Side[];
  /** Of objectives and activities that stood in an earlier edition. */
  readonly dropped: readonly Id[];
  readonly checks: readonly Check[];
  readonly checkedEdition: number;
  readonly priorities: Priorities;
  /** What came of it: no part of what is agreed to, so it makes no new edition (REL-7). */
  readonly reached: readonly { readonly milestoneId: Id; readonly title: string }[];
  readonly progress: Readonly<Record<Id, Progress>>;
  readonly benefits: readonly Benefit[];
  readonly stories: readonly Story[];
  readonly achievements: readonly Achievement[];
  readonly pictures: readonly Picture[];
}

/** A plan is being drafted until both sides agree to one edition of it, and again from a revision on. */
export type PlanState = { readonly status: "absent" } | (Content & { readonly status: "drafted" | "agreed" });
export type DraftedPlan = Exclude<PlanState, { status: "absent" }>;

export const absentPlan: PlanState = { status: "absent" };

export const planScope = (state: PlanState, tenant: Id): Scope | undefined =>
  state.status === "absent"
    ? undefined
    : {
        funder: tenant,
        programme: state.ids.programmeId,
        application: state.ids.applicationId,
        relationship: state.ids.relationshipId,
      };

const idsOf = ({ planId, relationshipId, programmeId, applicationId }: PlanIds): PlanIds => ({
  planId,
  relationshipId,
  programmeId,
  applicationId,
});

/** What a fact says beside what it belongs to. */
const own = <Data extends PlanIds>(data: Data): Omit<Data, keyof PlanIds> => {
  const { planId: _p, relationshipId: _r, programmeId: _g, applicationId: _a, ...rest } = data;
  return rest;
};

const ownOfEdition = <Data extends PlanIds & { readonly edition: number }>(data: Data) => {
  const { edition: _, ...rest } = own(data);
  return rest;
};

/** A change takes back what was agreed to the edition before: nobody has agreed to this one. */
const changed = (state: DraftedPlan, edition: number, content: Partial<Content>): PlanState => ({
  ...state,
  ...content,
  status: "drafted",
  edition,
  agreedBy: [],
});

const withSide = (sides: readonly Side[], side: Side): readonly Side[] =>
  sides.includes(side) ? sides : [...sides, side];

/** A part that is named again is changed where it stands. */
const placed = <Key extends string, Part extends Readonly<Record<Key, Id>>>(
  parts: readonly Part[],
  key: Key,
  part: Part,
): readonly Part[] =>
  parts.some((each) => each[key] === part[key])
    ? parts.map((each) => (each[key] === part[key] ? part : each))
    : [...parts, part];

const begun = (ids: PlanIds): PlanState => ({
  status: "drafted",
  ids,
  edition: 1,
  objectives: [],
  activities: [],
  milestones: [],
  agreedBy: [],
  dropped: [],
  checks: [],
  checkedEdition: 0,
  priorities: { listing: 0, areas: [], agreedBy: [] },
  reached: [],
  progress: {},
  benefits: [],
  stories: [],
  achievements: [],
  pictures: [],
});

export const evolvePlan = (state: PlanState, fact: PlanFact): PlanState => {
  if (fact.type === "relationships.plan-drafted") return begun(idsOf(fact.data));
  // Part of a history may begin after the draft: nothing can be said of it yet.
  if (state.status === "absent") return state;
  switch (fact.type) {
    case "relationships.plan-described":
      return changed(state, fact.data.edition, { description: ownOfEdition(fact.data) });
    case "relationships.plan-objective-set":
      return changed(state, fact.data.edition, {
        objectives: placed(state.objectives, "objectiveId", ownOfEdition(fact.data)),
      });
    case "relationships.plan-objective-dropped": {
      const others = <Part extends { readonly objectiveId?: Id }>(parts: readonly Part[]): readonly Part[] =>
        parts.filter((each) => each.objectiveId !== fact.data.objectiveId);
      const { objectives, activities, milestones } = state;
      return changed(state, fact.data.edition, {
        objectives: others(objectives),
        activities: others(activities),
        milestones: others(milestones),
        dropped: [...state.dropped, fact.data.objectiveId],
      });
    }
    case "relationships.plan-activity-added":
      return changed(state, fact.data.edition, { activities: [...state.activities, ownOfEdition(fact.data)] });
    case "relationships.plan-activity-dropped":
      return changed(state, fact.data.edition, {
        activities: state.activities.filter((each) => each.activityId !== fact.data.activityId),
        dropped: [...state.dropped, fact.data.activityId],
      });
    case "relationships.plan-milestone-planned":
      return changed(state, fact.data.edition, {
        milestones: placed(state.milestones, "milestoneId", ownOfEdition(fact.data)),
      });
    case "relationships.plan-agreed":
      return {
        ...state,
        agreedBy: withSide(state.agreedBy, fact.data.side),
        status: fact.data.byBoth ? "agreed" : state.status,
      };
    case "relationships.plan-revised":
      return changed(state, fact.data.edition, {});
    case "relationships.plan-checked":
      return { ...state, checks: fact.data.answers, checkedEdition: fact.data.edition };
    case "relationships.plan-priorities-set": {
      const { listing, areas } = fact.data;
      return { ...state, priorities: { listing, areas, agreedBy: [] } };
    }
    case "relationships.plan-priorities-agreed": {
      const { priorities } = state;
      return { ...state, priorities: { ...priorities, agreedBy: withSide(priorities.agreedBy, fact.data.side) } };
    }
    case "relationships.plan-milestone-reached": {
      const { milestoneId, title } = fact.data;
      return { ...state, reached: [...state.reached, { milestoneId, title }] };
    }
    case "relationships.plan-progress-noted":
      return { ...state, progress: { ...state.progress, [fact.data.objectiveId]: own(fact.data) } };
    case "relationships.plan-benefit-noted":
      return { ...state, benefits: [...state.benefits, own(fact.data)] };
    case "relationships.plan-story-told":
      return { ...state, stories: [...state.stories, own(fact.data)] };
    case "relationships.plan-achievement-recognised":
      return { ...state, achievements: [...state.achievements, own(fact.data)] };
    case "relationships.plan-attachment-added": {
      const { digest, about, aboutId, title } = fact.data;
      return { ...state, pictures: [...state.pictures, { digest, about, aboutId, title, withdrawn: false }] };
    }
    case "relationships.plan-attachment-withdrawn": {
      const { digest } = fact.data;
      const pictures = state.pictures.map((each) => (each.digest === digest ? { ...each, withdrawn: true } : each));
      return { ...state, pictures };
    }
    default:
      return exhausted(fact);
  }
};
