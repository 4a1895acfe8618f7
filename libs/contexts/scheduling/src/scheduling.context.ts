import { agreeRhythm } from "./commands/agree-rhythm";
import { askSafetyCheck } from "./commands/ask-safety-check";
import { cancelEngagement } from "./commands/cancel-engagement";
import { cancelTrainingDay } from "./commands/cancel-training-day";
import { changePace } from "./commands/change-pace";
import { confirmEngagement } from "./commands/confirm-engagement";
import { correctAttendance } from "./commands/correct-attendance";
import { correctPresence } from "./commands/correct-presence";
import { correctEngagement } from "./commands/correct-engagement";
import { draftAgenda } from "./commands/draft-agenda";
import { endTraining } from "./commands/end-training";
import { expectPeople } from "./commands/expect-people";
import { holdEngagement } from "./commands/hold-engagement";
import { layOutTraining } from "./commands/lay-out-training";
import { logContact } from "./commands/log-contact";
import { meetCadence } from "./commands/meet-cadence";
import { missEngagement } from "./commands/miss-engagement";
import { moveEngagement } from "./commands/move-engagement";
import { moveTrainingDay } from "./commands/move-training-day";
import { noteParticipation } from "./commands/note-participation";
import { noteUptake } from "./commands/note-uptake";
import { pauseCadences } from "./commands/pause-cadences";
import { planVisit } from "./commands/plan-visit";
import { proposeEngagement } from "./commands/propose-engagement";
import { proposeNextMeeting } from "./commands/propose-next-meeting";
import { raiseContactDue } from "./commands/raise-contact-due";
import { raiseContactOverdue } from "./commands/raise-contact-overdue";
import { recordAttendance } from "./commands/record-attendance";
import { recordPresence } from "./commands/record-presence";
import { resumeCadences } from "./commands/resume-cadences";
import { scheduleReminder } from "./commands/schedule-reminder";
import { sendReminder } from "./commands/send-reminder";
import { setCadences } from "./commands/set-cadences";
import { signOffSafety } from "./commands/sign-off-safety";
import { stopCadences } from "./commands/stop-cadences";
import { withdrawReminders } from "./commands/withdraw-reminders";
import { agendaContent } from "./content/agenda/agendas";
import { cadenceRulesContent } from "./content/cadence-rules/cadence-rules";
import { cadence, cadenceRefusals } from "./domain/cadence/cadence.noun";
import { engagement, engagementRefusals } from "./domain/engagement/engagement.noun";
import { reminder, reminderRefusals } from "./domain/reminder/reminder.noun";
import { training, trainingRefusals } from "./domain/training/training.noun";
import { outbound } from "./integration/outbound";
import { whenContactFallsDueThenRaise } from "./processes/when-contact-falls-due-then-raise/when-contact-falls-due-then-raise";
import { whenContactOverdueThenRemind } from "./processes/when-contact-overdue-then-remind/when-contact-overdue-then-remind";
import { whenEngagementHeldThenMeetCadence } from "./processes/when-engagement-held-then-meet-cadence/when-engagement-held-then-meet-cadence";
import { whenEngagementPlannedThenRemind } from "./processes/when-engagement-planned-then-remind/when-engagement-planned-then-remind";
import { whenFormDueThenRemind } from "./processes/when-form-due-then-remind/when-form-due-then-remind";
import { whenRelationshipEndedThenStopCadence } from "./processes/when-relationship-ended-then-stop-cadence/when-relationship-ended-then-stop-cadence";
import { whenRelationshipOpenedThenSetCadence } from "./processes/when-relationship-opened-then-set-cadence/when-relationship-opened-then-set-cadence";
import { whenRelationshipPausedThenPauseCadence } from "./processes/when-relationship-paused-then-pause-cadence/when-relationship-paused-then-pause-cadence";
import { whenRelationshipResumedThenResumeCadence } from "./processes/when-relationship-resumed-then-resume-cadence/when-relationship-resumed-then-resume-cadence";
import { whenReminderDueThenSend } from "./processes/when-reminder-due-then-send/when-reminder-due-then-send";
import { whenSummarySubmittedThenProposeNext } from "./processes/when-summary-submitted-then-propose-next/when-summary-submitted-then-propose-next";
import { whenTrainingLaidOutThenRemind } from "./processes/when-training-laid-out-then-remind/when-training-laid-out-then-remind";
import { whenTrainingIsOverThenEnd } from "./processes/when-training-is-over-then-end/when-training-is-over-then-end";
import { listAgendas } from "./views/agendas/agendas.query";
import { cadencesView } from "./views/cadences/cadences.view";
import { listDues } from "./views/cadences/dues.query";
import { listObligations } from "./views/cadences/obligations.query";
import { showCalendar } from "./views/calendar/calendar.query";
import { listCalendarEntries } from "./views/calendar/entries.query";
import { getEngagement, listEngagements } from "./views/engagements/engagements.query";
import { engagementsView } from "./views/engagements/engagements.view";
import { knownAccountsView } from "./views/known-accounts/known-accounts.view";
import { knownApplicationsView } from "./views/known-applications/known-applications.view";
import { knownParticipantsView } from "./views/known-participants/known-participants.view";
import { knownPeopleView } from "./views/known-people/known-people.view";
import { knownProgrammesView } from "./views/known-programmes/known-programmes.view";
import { knownRelationshipsView } from "./views/known-relationships/known-relationships.view";
import { listPeople } from "./views/people-around/people-around.query";
import { peopleAroundView } from "./views/people-around/people-around.view";
import { remindersView } from "./views/reminders/reminders.view";
import { trainingCalendarView } from "./views/training-calendar/training-calendar.view";
import { getTraining, listTrainings } from "./views/trainings/trainings.query";
import { trainingsView } from "./views/trainings/trainings.view";
import { schedulingContracts } from "@sankofa/contracts/scheduling.contracts";
import { schedulingPublished } from "@sankofa/contracts/scheduling.published";
import type { ContextManifest } from "@sankofa/kernel/manifest";

/** When, where and with whom; and what is due. */
export const scheduling: ContextManifest = {
  name: "scheduling",
  summary: "When, where and with whom; and what is due",
  nouns: [engagement, cadence, training, reminder],
  commands: [
    proposeEngagement,
    proposeNextMeeting,
    confirmEngagement,
    holdEngagement,
    missEngagement,
    cancelEngagement,
    logContact,
    correctEngagement,
    moveEngagement,
    draftAgenda,
    askSafetyCheck,
    signOffSafety,
    planVisit,
    noteUptake,
    noteParticipation,
    ...[expectPeople, recordPresence, correctPresence],
    changePace,
    agreeRhythm,
    setCadences,
    meetCadence,
    raiseContactDue,
    raiseContactOverdue,
    pauseCadences,
    resumeCadences,
    stopCadences,
    layOutTraining,
    moveTrainingDay,
    cancelTrainingDay,
    recordAttendance,
    correctAttendance,
    endTraining,
    ...[scheduleReminder, sendReminder, withdrawReminders],
  ],
  queries: [
    listEngagements,
    getEngagement,
    listObligations,
    listTrainings,
    getTraining,
    listAgendas,
    showCalendar,
    listCalendarEntries,
    listDues,
    listPeople,
  ],
  views: [
    engagementsView,
    cadencesView,
    trainingsView,
    trainingCalendarView,
    knownApplicationsView,
    knownParticipantsView,
    knownProgrammesView,
    knownRelationshipsView,
    ...[knownAccountsView, knownPeopleView, peopleAroundView, remindersView],
  ],
  processes: [
    whenEngagementHeldThenMeetCadence,
    whenRelationshipEndedThenStopCadence,
    whenRelationshipOpenedThenSetCadence,
    whenRelationshipPausedThenPauseCadence,
    whenRelationshipResumedThenResumeCadence,
    whenSummarySubmittedThenProposeNext,
    ...[whenEngagementPlannedThenRemind, whenTrainingLaidOutThenRemind],
    ...[whenContactOverdueThenRemind, whenFormDueThenRemind],
  ],
  deadlines: [whenContactFallsDueThenRaise, whenTrainingIsOverThenEnd, whenReminderDueThenSend],
  contracts: { ...schedulingContracts, ...schedulingPublished },
  outbound,
  refusals: { ...engagementRefusals, ...cadenceRefusals, ...trainingRefusals, ...reminderRefusals },
  content: [...cadenceRulesContent, ...agendaContent],
};
