import type { PlanDoc } from "./plans.doc";

/** Something to look at again before agreeing: which point of the checklists, and of which objective. */
export interface Advice {
  readonly point: string;
  readonly objective?: string;
}

/** So many words describe a capacity; fewer name it. */
const FEWEST_WORDS = 3;
const isBrief = (text: string): boolean => text.trim().split(/\s+/).length < FEWEST_WORDS;

/** What the plan's own content shows, point by point of the checklist of four; never a ban (REL-6). */
export const adviceOf = ({ objectives, activities, milestones, description }: PlanDoc): readonly Advice[] => {
  const about = (point: string, holds: (objective: PlanDoc["objectives"][number]) => boolean): readonly Advice[] =>
    objectives.filter((each) => !holds(each)).map(({ title }) => ({ point, objective: title }));
  const of = ({ objectiveId }: { readonly objectiveId: string }) =>
    activities.filter((each) => each.objectiveId === objectiveId);
  return [
    ...about("specificity", (each) => !isBrief(each.capacityNow) && !isBrief(each.capacityFuture)),
    ...about(
      "measurability",
      (each) => !isBrief(each.indicationFuture) && each.indicationFuture !== each.indicationNow,
    ),
    ...about("work-plan", (each) => of(each).length > 0),
    ...about("reality", (each) =>
      of(each).every(({ until, human, financial, material }) => until && (human || financial || material)),
    ),
    ...(milestones.length === 0 ? [{ point: "measure-of-success" }] : []),
    ...(description === null || description.mentorPersonIds.length === 0 || description.menteePersonIds.length === 0
      ? [{ point: "point-people" }]
      : []),
  ];
};
