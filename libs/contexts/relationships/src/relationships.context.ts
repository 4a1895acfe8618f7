import { relationshipsContracts } from "@sankofa/contracts/relationships.contracts";
import { relationshipsPublished } from "@sankofa/contracts/relationships.published";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { acknowledgeRights } from "./commands/acknowledge-rights";
import { addActivity } from "./commands/add-activity";
import { agreePlan } from "./commands/agree-plan";
import { agreePriorities } from "./commands/agree-priorities";
import { approachCommands } from "./commands/approach-commands";
import { carryOnRelationship } from "./commands/carry-on-relationship";
import { challengeCommands } from "./commands/challenge-commands";
import { checkPlan } from "./commands/check-plan";
import { completeRelationship } from "./commands/complete-relationship";
import { correctRelationship } from "./commands/correct-relationship";
import { declinePairing } from "./commands/decline-pairing";
import { describePlan } from "./commands/describe-plan";
import { draftPlan } from "./commands/draft-plan";
import { dropActivity } from "./commands/drop-activity";
import { dropObjective } from "./commands/drop-objective";
import { endPrematurely } from "./commands/end-prematurely";
import { enterStage } from "./commands/enter-stage";
import { holdMediation } from "./commands/hold-mediation";
import { holdOrientation } from "./commands/hold-orientation";
import { joinMentee } from "./commands/join-mentee";
import { markDormant } from "./commands/mark-dormant";
import { nameContact } from "./commands/name-contact";
import { noteBenefit } from "./commands/note-benefit";
import { noteProgress } from "./commands/note-progress";
import { noteUptake } from "./commands/note-uptake";
import { noticeClosure } from "./commands/notice-closure";
import { offerMediation } from "./commands/offer-mediation";
import { openRelationship } from "./commands/open-relationship";
import { planMilestone } from "./commands/plan-milestone";
import { putOnHold } from "./commands/put-on-hold";
import { reachMilestone } from "./commands/reach-milestone";
import { recogniseAchievement } from "./commands/recognise-achievement";
import { refuseWork } from "./commands/refuse-work";
import { releaseMentee } from "./commands/release-mentee";
import { resumeRelationship } from "./commands/resume-relationship";
import { reviewClosure } from "./commands/review-closure";
import { revisePlan } from "./commands/revise-plan";
import { setObjective } from "./commands/set-objective";
import { setPriorities } from "./commands/set-priorities";
import { taskCommands } from "./commands/task-commands";
import { tellLessons } from "./commands/tell-lessons";
import { tellStory } from "./commands/tell-story";
import { transitionRelationship } from "./commands/transition-relationship";
import { turnDirection } from "./commands/turn-direction";
import { approachMatrixContent } from "./content/approach-matrix/approach-matrix";
import { approachesContent } from "./content/approaches/approaches";
import { challengesContent } from "./content/challenges/challenges";
import { planTemplateContent } from "./content/plan-template/plan-template";
import { rightsContent } from "./content/rights/rights";
import { stageGuidanceContent } from "./content/stage-guidance/stage-guidance";
import { stagesContent } from "./content/stages/stages";
import { approachChoice, approachChoiceRefusals } from "./domain/approach-choice/approach-choice.noun";
import { approachMatrix, approachMatrixRefusals } from "./domain/approach-matrix/approach-matrix.noun";
import { challenge, challengeRefusals } from "./domain/challenge/challenge.noun";
import { plan, planRefusals } from "./domain/plan/plan.noun";
import { relationship, relationshipRefusals } from "./domain/relationship/relationship.noun";
import { task, taskRefusals } from "./domain/task/task.noun";
import { outbound } from "./integration/outbound";
import { whenApproachesChosenThenAssignSteps } from "./processes/when-approaches-chosen-then-assign-steps/when-approaches-chosen-then-assign-steps";
import { whenMemorandumInForceThenOpen } from "./processes/when-memorandum-in-force-then-open/when-memorandum-in-force-then-open";
import { whenSummarySubmittedThenFollowUp } from "./processes/when-summary-submitted-then-follow-up/when-summary-submitted-then-follow-up";
import { whenRelationshipTransitionedThenCarryOn } from "./processes/when-relationship-transitioned-then-carry-on/when-relationship-transitioned-then-carry-on";
import { listApproaches } from "./views/approaches/approach-catalogue.query";
import { getApproachChoice, getApproachMatrix } from "./views/approaches/approach-choice.query";
import { approachChoicesView } from "./views/approaches/approach-choices.view";
import { approachMatricesView } from "./views/approaches/approach-matrices.view";
import { listChallengeTips } from "./views/challenges/challenge-tips.query";
import { getChallenge, listChallenges } from "./views/challenges/challenges.query";
import { challengesView } from "./views/challenges/challenges.view";
import { correctableFactsView } from "./views/correctable-facts/correctable-facts.view";
import { knownProgrammesView } from "./views/known-programmes/known-programmes.view";
import { planChanges } from "./views/plans/plan-changes.query";
import { getPlanTemplate } from "./views/plans/plan-template.query";
import { getPlan } from "./views/plans/plans.query";
import { plansView } from "./views/plans/plans.view";
import { getRelationship } from "./views/relationship-card/relationship-card.query";
import { relationshipCardView } from "./views/relationship-card/relationship-card.view";
import { listRelationships } from "./views/relationship-card/relationship-list.query";
import { getRelationshipLife } from "./views/relationship-life/relationship-life.query";
import { relationshipLifeView } from "./views/relationship-life/relationship-life.view";
import { getRights } from "./views/rights/rights.query";
import { getStageGuidance } from "./views/stage-guidance.query";
import { listMyTasks, listTasks } from "./views/tasks/tasks.query";
import { tasksView } from "./views/tasks/tasks.view";

/** The mentoring itself: from the opening of a relationship to its end, and the plan that both sides agree to. */
export const relationships: ContextManifest = {
  name: "relationships",
  summary: "The mentoring itself, from opening to end",
  nouns: [relationship, plan, task, challenge, approachChoice, approachMatrix],
  commands: [
    openRelationship,
    acknowledgeRights,
    declinePairing,
    enterStage,
    putOnHold,
    resumeRelationship,
    markDormant,
    completeRelationship,
    endPrematurely,
    transitionRelationship,
    correctRelationship,
    carryOnRelationship,
    holdOrientation,
    nameContact,
    joinMentee,
    releaseMentee,
    turnDirection,
    refuseWork,
    noticeClosure,
    reviewClosure,
    tellLessons,
    offerMediation,
    holdMediation,
    noteUptake,
    draftPlan,
    describePlan,
    setObjective,
    dropObjective,
    addActivity,
    dropActivity,
    planMilestone,
    checkPlan,
    agreePlan,
    revisePlan,
    setPriorities,
    agreePriorities,
    reachMilestone,
    noteProgress,
    noteBenefit,
    tellStory,
    recogniseAchievement,
    ...taskCommands,
    ...challengeCommands,
    ...approachCommands,
  ],
  queries: [
    listRelationships,
    getRelationship,
    getPlan,
    planChanges,
    getPlanTemplate,
    getRights,
    listTasks,
    listMyTasks,
    listChallenges,
    getChallenge,
    listChallengeTips,
    getApproachChoice,
    getApproachMatrix,
    listApproaches,
    getRelationshipLife,
    getStageGuidance,
  ],
  views: [
    relationshipCardView,
    relationshipLifeView,
    plansView,
    correctableFactsView,
    tasksView,
    challengesView,
    approachChoicesView,
    approachMatricesView,
    knownProgrammesView,
  ],
  processes: [
    whenApproachesChosenThenAssignSteps,
    whenMemorandumInForceThenOpen,
    whenRelationshipTransitionedThenCarryOn,
    whenSummarySubmittedThenFollowUp,
  ],
  deadlines: [],
  contracts: { ...relationshipsContracts, ...relationshipsPublished },
  outbound,
  refusals: {
    ...planRefusals,
    ...taskRefusals,
    ...challengeRefusals,
    ...approachChoiceRefusals,
    ...approachMatrixRefusals,
    ...relationshipRefusals,
  },
  content: [
    ...rightsContent,
    ...stagesContent,
    ...stageGuidanceContent,
    ...planTemplateContent,
    ...challengesContent,
    ...approachesContent,
    ...approachMatrixContent,
  ],
};
