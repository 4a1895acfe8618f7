import { relationshipsContracts } from "@sankofa/contracts/relationships.contracts";
import { relationshipsPublished } from "@sankofa/contracts/relationships.published";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { acknowledgeRights } from "./commands/acknowledge-rights";
import { approachCommands } from "./commands/approach-commands";
import { budgetCommands } from "./commands/budget-commands";
import { challengeCommands } from "./commands/challenge-commands";
import { completeRelationship } from "./commands/complete-relationship";
import { confidenceCommands } from "./commands/confidence-commands";
import { correctRelationship } from "./commands/correct-relationship";
import { declinePairing } from "./commands/decline-pairing";
import { endPrematurely } from "./commands/end-prematurely";
import { enterStage } from "./commands/enter-stage";
import { journalCommands } from "./commands/journal-commands";
import { lifeCommands } from "./commands/life-commands";
import { markDormant } from "./commands/mark-dormant";
import { matchCommands } from "./commands/match-commands";
import { openRelationship } from "./commands/open-relationship";
import { planCommands } from "./commands/plan-commands";
import { putOnHold } from "./commands/put-on-hold";
import { resumeRelationship } from "./commands/resume-relationship";
import { taskCommands } from "./commands/task-commands";
import { transitionRelationship } from "./commands/transition-relationship";
import { approachMatrixContent } from "./content/approach-matrix/approach-matrix";
import { approachesContent } from "./content/approaches/approaches";
import { challengesContent } from "./content/challenges/challenges";
import { planTemplateContent } from "./content/plan-template/plan-template";
import { rightsContent } from "./content/rights/rights";
import { stageGuidanceContent } from "./content/stage-guidance/stage-guidance";
import { stagesContent } from "./content/stages/stages";
import { approachChoice, approachChoiceRefusals } from "./domain/approach-choice/approach-choice.noun";
import { approachMatrix, approachMatrixRefusals } from "./domain/approach-matrix/approach-matrix.noun";
import { budget, budgetRefusals } from "./domain/budget/budget.noun";
import { challenge, challengeRefusals } from "./domain/challenge/challenge.noun";
import { commitment, commitmentRefusals } from "./domain/commitment/commitment.noun";
import { dilemma, dilemmaRefusals } from "./domain/dilemma/dilemma.noun";
import { feedback, feedbackRefusals } from "./domain/feedback/feedback.noun";
import { journalEntry, journalEntryRefusals } from "./domain/journal-entry/journal-entry.noun";
import { matchProposal, matchProposalRefusals } from "./domain/match-proposal/match-proposal.noun";
import { plan, planRefusals } from "./domain/plan/plan.noun";
import { relationship, relationshipRefusals } from "./domain/relationship/relationship.noun";
import { task, taskRefusals } from "./domain/task/task.noun";
import { outbound } from "./integration/outbound";
import { whenApproachesChosenThenAssignSteps } from "./processes/when-approaches-chosen-then-assign-steps/when-approaches-chosen-then-assign-steps";
import { whenMatchDecidedThenLapse } from "./processes/when-match-decided-then-lapse/when-match-decided-then-lapse";
import { whenMatchDecidedThenPairAnew } from "./processes/when-match-decided-then-pair-anew/when-match-decided-then-pair-anew";
import { whenMemorandumInForceThenOpen } from "./processes/when-memorandum-in-force-then-open/when-memorandum-in-force-then-open";
import { whenPairingDeclinedThenRematch } from "./processes/when-pairing-declined-then-rematch/when-pairing-declined-then-rematch";
import { whenSummarySubmittedThenFollowUp } from "./processes/when-summary-submitted-then-follow-up/when-summary-submitted-then-follow-up";
import { whenRelationshipTransitionedThenCarryOn } from "./processes/when-relationship-transitioned-then-carry-on/when-relationship-transitioned-then-carry-on";
import { whenPersonReplacedThenHandOverTasks } from "./processes/when-person-replaced-then-hand-over-tasks/when-person-replaced-then-hand-over-tasks";
import { listApproaches } from "./views/approaches/approach-catalogue.query";
import { getApproachChoice, getApproachMatrix } from "./views/approaches/approach-choice.query";
import { listMatrixVersions } from "./views/approaches/matrix-versions.query";
import { approachChoicesView } from "./views/approaches/approach-choices.view";
import { approachMatricesView } from "./views/approaches/approach-matrices.view";
import { getBudget } from "./views/budget/budget.query";
import { budgetsView } from "./views/budget/budgets.view";
import { mentoringHoursView } from "./views/budget/mentoring-hours.view";
import { listChallengeTips } from "./views/challenges/challenge-tips.query";
import { getChallenge, listChallenges } from "./views/challenges/challenges.query";
import { challengesView } from "./views/challenges/challenges.view";
import { listCommitments } from "./views/commitments/commitments.query";
import { commitmentsView } from "./views/commitments/commitments.view";
import { correctableFactsView } from "./views/correctable-facts/correctable-facts.view";
import { listDilemmas, programmeDilemmas } from "./views/dilemmas/dilemmas.query";
import { dilemmasView } from "./views/dilemmas/dilemmas.view";
import { feedbackView } from "./views/feedback/feedback.view";
import { ownFeedback } from "./views/feedback/own-feedback.query";
import { programmeFeedback } from "./views/feedback/programme-feedback.query";
import { listJournal } from "./views/journal/journal.query";
import { journalView } from "./views/journal/journal.view";
import { knownProgrammesView } from "./views/known-programmes/known-programmes.view";
import { matchMenteesView } from "./views/match-mentees/match-mentees.view";
import { listMatchMentors } from "./views/match-mentors/match-mentors.query";
import { matchMentorsView } from "./views/match-mentors/match-mentors.view";
import { getMatchProposal } from "./views/match-proposals/match-proposals.query";
import { listMentorSearches } from "./views/match-proposals/mentor-searches.query";
import { matchProposalsView } from "./views/match-proposals/match-proposals.view";
import { planChanges } from "./views/plans/plan-changes.query";
import { peopleTasksView } from "./views/people-tasks/people-tasks.view";
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
  nouns: [
    relationship,
    plan,
    matchProposal,
    task,
    challenge,
    approachChoice,
    approachMatrix,
    budget,
    commitment,
    journalEntry,
    feedback,
    dilemma,
  ],
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
    ...lifeCommands,
    ...planCommands,
    ...matchCommands,
    ...taskCommands,
    ...challengeCommands,
    ...approachCommands,
    ...budgetCommands,
    ...journalCommands,
    ...confidenceCommands,
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
    listMatrixVersions,
    listApproaches,
    getRelationshipLife,
    getStageGuidance,
    getMatchProposal,
    listMentorSearches,
    listMatchMentors,
    getBudget,
    listCommitments,
    listJournal,
    ...[ownFeedback, programmeFeedback, listDilemmas, programmeDilemmas],
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
    matchMenteesView,
    matchMentorsView,
    matchProposalsView,
    budgetsView,
    mentoringHoursView,
    commitmentsView,
    journalView,
    feedbackView,
    dilemmasView,
    peopleTasksView,
  ],
  processes: [
    whenApproachesChosenThenAssignSteps,
    ...[whenMatchDecidedThenLapse, whenMatchDecidedThenPairAnew],
    whenMemorandumInForceThenOpen,
    whenPairingDeclinedThenRematch,
    whenRelationshipTransitionedThenCarryOn,
    whenSummarySubmittedThenFollowUp,
  ],
  deadlines: [whenPersonReplacedThenHandOverTasks],
  contracts: { ...relationshipsContracts, ...relationshipsPublished },
  outbound,
  refusals: {
    ...planRefusals,
    ...matchProposalRefusals,
    ...taskRefusals,
    ...challengeRefusals,
    ...approachChoiceRefusals,
    ...approachMatrixRefusals,
    ...budgetRefusals,
    ...commitmentRefusals,
    ...journalEntryRefusals,
    ...feedbackRefusals,
    ...dilemmaRefusals,
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
