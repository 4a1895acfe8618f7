import { accept, refuse } from "@sankofa/kernel/decision";
import type { Planning } from "./plan.commands";

/** A milestone that was planned is reached by its id or title; another one is reached all the same, and says so (REL-7). */
export const reachMilestone: Planning<"reach-milestone"> = (command, state, given) => {
  const { milestoneId, title, evidence } = command;
  const known = state.milestones.find((each) =>
    milestoneId ? each.milestoneId === milestoneId : each.title === title,
  );
  const name = known?.title ?? title;
  if (name === undefined || (milestoneId && !known)) return refuse("milestone-unknown", {}, "/milestoneId");
  if (state.reached.some((each) => each.milestoneId === known?.milestoneId || each.title === name)) return accept();
  const objectiveId = known?.objectiveId ?? command.objectiveId;
  if (objectiveId && !state.objectives.some((each) => each.objectiveId === objectiveId))
    return refuse("objective-unknown", {}, "/objectiveId");
  const data = {
    ...state.ids,
    milestoneId: known?.milestoneId ?? given.newId(0),
    ...(objectiveId ? { objectiveId } : {}),
    title: name,
    planned: known !== undefined,
    ...(evidence ? { evidence } : {}),
    reached: command.happened ?? given.now,
  };
  return accept({ type: "relationships.plan-milestone-reached", data });
};

/** What is said again of an objective, in the same words, is true already. */
export const noteProgress: Planning<"note-progress"> = ({ objectiveId, standing, note }, state) => {
  const objective = state.objectives.find((each) => each.objectiveId === objectiveId);
  if (!objective) return refuse("objective-unknown", {}, "/objectiveId");
  const before = state.progress[objectiveId];
  if (before?.standing === standing && before.note === note) return accept();
  const data = { ...state.ids, objectiveId, title: objective.title, standing, note };
  return accept({ type: "relationships.plan-progress-noted", data });
};

export const noteBenefit: Planning<"note-benefit"> = ({ benefit }, state, given) =>
  state.benefits.some((each) => each.what === benefit.what)
    ? accept()
    : accept({
        type: "relationships.plan-benefit-noted",
        data: { ...state.ids, benefitId: given.newId(0), ...benefit },
      });

/** A side tells its own stories; one title is one story of that side. */
export const tellStory: Planning<"tell-story"> = ({ story }, state, given) => {
  if (given.speaksFor?.includes(story.side) !== true) return refuse("side-not-yours", { side: story.side }, "/side");
  if (state.stories.some((each) => each.side === story.side && each.title === story.title)) return accept();
  return accept({ type: "relationships.plan-story-told", data: { ...state.ids, storyId: given.newId(0), ...story } });
};

export const recogniseAchievement: Planning<"recognise-achievement"> = ({ achievement }, state, given) =>
  state.achievements.some((each) => each.what === achievement.what)
    ? accept()
    : accept({
        type: "relationships.plan-achievement-recognised",
        data: { ...state.ids, achievementId: given.newId(0), ...achievement },
      });
