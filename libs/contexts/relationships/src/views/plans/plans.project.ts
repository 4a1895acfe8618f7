import { exhausted } from "@sankofa/kernel/decision";
import type { PlanContent, PlanDoc, PlanHeard } from "./plans.doc";

type Of<Name extends string> = Extract<PlanHeard, { readonly type: `plan.${Name}` }>;

const belongings = ["planId", "relationshipId", "programmeId", "applicationId", "edition"] as const;
type Ids = (typeof belongings)[number];

const withoutIds = <Data extends object>(data: Data): Omit<Data, Ids> =>
  Object.fromEntries(
    Object.entries(data).filter(([name]) => !(belongings as readonly string[]).includes(name)),
  ) as Omit<Data, Ids>;

const drafted = ({ data, tenant }: Of<"drafted">): PlanDoc => ({
  funder: tenant,
  planId: data.planId,
  relationshipId: data.relationshipId,
  programmeId: data.programmeId,
  applicationId: data.applicationId,
  status: "drafted",
  edition: 1,
  focus: data.focus ?? null,
  outcome: data.outcome ?? null,
  description: null,
  objectives: [],
  activities: [],
  milestones: [],
  agreements: [],
  revisions: [],
  agreed: [],
  checks: null,
  priorities: null,
  reached: [],
  progress: [],
  benefits: [],
  stories: [],
  achievements: [],
  pictures: [],
});

/** Another edition: the agreements were to the one before. */
const edited = (doc: PlanDoc, edition: number, change: Partial<PlanDoc>): PlanDoc => ({
  ...doc,
  ...change,
  edition,
  status: "drafted",
  agreements: [],
});

/** What is named again is changed where it stands. */
const placed = <Part extends object>(parts: readonly Part[], key: keyof Part, part: Part): readonly Part[] =>
  parts.some((each) => each[key] === part[key])
    ? parts.map((each) => (each[key] === part[key] ? part : each))
    : [...parts, part];

const contentOf = ({ description, objectives, activities, milestones }: PlanDoc): PlanContent => ({
  description,
  objectives,
  activities,
  milestones,
});

const agreed = (doc: PlanDoc, { data, happened }: Of<"agreed">): PlanDoc => {
  const agreements = [...doc.agreements, { side: data.side, on: happened }];
  if (!data.byBoth) return { ...doc, agreements };
  const edition = { edition: data.edition, on: happened, ...contentOf(doc) };
  return { ...doc, agreements, status: "agreed", agreed: [...doc.agreed, edition] };
};

const objectiveDropped = (doc: PlanDoc, { data: { objectiveId, edition } }: Of<"objective-dropped">): PlanDoc => {
  const others = <Part extends { readonly objectiveId?: string }>(parts: readonly Part[]): readonly Part[] =>
    parts.filter((each) => each.objectiveId !== objectiveId);
  return edited(doc, edition, {
    objectives: others(doc.objectives),
    activities: others(doc.activities),
    milestones: others(doc.milestones),
  });
};

const withPicture = (doc: PlanDoc, { data, happened: on }: Of<"attachment-added">): PlanDoc => {
  const { digest, about, aboutId, ownerId, consent = null, alternative } = data;
  const picture = { digest, about, aboutId, ownerId, consent, alternative, on, withdrawn: null };
  return { ...doc, pictures: [...doc.pictures, picture] };
};

/** What it showed goes with the picture. */
const withoutPicture = (doc: PlanDoc, { data, happened: on }: Of<"attachment-withdrawn">): PlanDoc => ({
  ...doc,
  pictures: doc.pictures.map((each) =>
    each.digest === data.digest
      ? { ...each, consent: null, alternative: null, withdrawn: { on, cause: data.cause } }
      : each,
  ),
});

/** A plan after a contract; before it was drafted there is none. */
export const projectPlan = (doc: PlanDoc | undefined, contract: PlanHeard): PlanDoc | undefined => {
  if (contract.type === "plan.drafted") return drafted(contract);
  if (doc === undefined) return undefined;
  const { happened: on } = contract;
  switch (contract.type) {
    case "plan.described": {
      const description = withoutIds(contract.data);
      return edited(doc, contract.data.edition, { description, outcome: description.outcome ?? doc.outcome });
    }
    case "plan.objective-set":
      return edited(doc, contract.data.edition, {
        objectives: placed(doc.objectives, "objectiveId", withoutIds(contract.data)),
      });
    case "plan.objective-dropped":
      return objectiveDropped(doc, contract);
    case "plan.activity-added":
      return edited(doc, contract.data.edition, { activities: [...doc.activities, withoutIds(contract.data)] });
    case "plan.activity-dropped": {
      const { activityId, edition } = contract.data;
      return edited(doc, edition, { activities: doc.activities.filter((each) => each.activityId !== activityId) });
    }
    case "plan.milestone-planned":
      return edited(doc, contract.data.edition, {
        milestones: placed(doc.milestones, "milestoneId", withoutIds(contract.data)),
      });
    case "plan.agreed":
      return agreed(doc, contract);
    case "plan.revised": {
      const { edition, why } = contract.data;
      return edited(doc, edition, { revisions: [...doc.revisions, { edition, why, on }] });
    }
    case "plan.checked":
      return { ...doc, checks: { edition: contract.data.edition, answers: contract.data.answers, on } };
    case "plan.priorities-set":
      return { ...doc, priorities: { ...withoutIds(contract.data), on, agreements: [] } };
    case "plan.priorities-agreed": {
      const { priorities } = doc;
      if (priorities === null) return doc;
      const agreements = [...priorities.agreements, { side: contract.data.side, on }];
      return { ...doc, priorities: { ...priorities, agreements } };
    }
    case "plan.milestone-reached":
      return { ...doc, reached: [...doc.reached, withoutIds(contract.data)] };
    case "plan.progress-noted":
      return { ...doc, progress: [...doc.progress, { ...withoutIds(contract.data), on }] };
    case "plan.benefit-noted":
      return { ...doc, benefits: [...doc.benefits, { ...withoutIds(contract.data), on }] };
    case "plan.story-told":
      return { ...doc, stories: [...doc.stories, { ...withoutIds(contract.data), on }] };
    case "plan.achievement-recognised":
      return { ...doc, achievements: [...doc.achievements, { ...withoutIds(contract.data), on }] };
    case "plan.attachment-added":
      return withPicture(doc, contract);
    case "plan.attachment-withdrawn":
      return withoutPicture(doc, contract);
    default:
      return exhausted(contract);
  }
};
