import { schedulingContracts } from "@sankofa/contracts/scheduling.contracts";
import { schedulingPublished } from "@sankofa/contracts/scheduling.published";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { cancelEngagement } from "./commands/cancel-engagement";
import { changePace } from "./commands/change-pace";
import { confirmEngagement } from "./commands/confirm-engagement";
import { correctEngagement } from "./commands/correct-engagement";
import { holdEngagement } from "./commands/hold-engagement";
import { logContact } from "./commands/log-contact";
import { meetCadence } from "./commands/meet-cadence";
import { missEngagement } from "./commands/miss-engagement";
import { pauseCadences } from "./commands/pause-cadences";
import { proposeEngagement } from "./commands/propose-engagement";
import { raiseContactDue } from "./commands/raise-contact-due";
import { raiseContactOverdue } from "./commands/raise-contact-overdue";
import { resumeCadences } from "./commands/resume-cadences";
import { setCadences } from "./commands/set-cadences";
import { stopCadences } from "./commands/stop-cadences";
import { cadenceRulesContent } from "./content/cadence-rules/cadence-rules";
import { cadence, cadenceRefusals } from "./domain/cadence/cadence.noun";
import { engagement, engagementRefusals } from "./domain/engagement/engagement.noun";
import { outbound } from "./integration/outbound";
import { whenContactFallsDueThenRaise } from "./processes/when-contact-falls-due-then-raise/when-contact-falls-due-then-raise";
import { whenEngagementHeldThenMeetCadence } from "./processes/when-engagement-held-then-meet-cadence/when-engagement-held-then-meet-cadence";
import { whenRelationshipEndedThenStopCadence } from "./processes/when-relationship-ended-then-stop-cadence/when-relationship-ended-then-stop-cadence";
import { whenRelationshipOpenedThenSetCadence } from "./processes/when-relationship-opened-then-set-cadence/when-relationship-opened-then-set-cadence";
import { whenRelationshipPausedThenPauseCadence } from "./processes/when-relationship-paused-then-pause-cadence/when-relationship-paused-then-pause-cadence";
import { whenRelationshipResumedThenResumeCadence } from "./processes/when-relationship-resumed-then-resume-cadence/when-relationship-resumed-then-resume-cadence";
import { cadencesView } from "./views/cadences/cadences.view";
import { listObligations } from "./views/cadences/obligations.query";
import { listEngagements } from "./views/engagements/engagements.query";
import { engagementsView } from "./views/engagements/engagements.view";
import { knownProgrammesView } from "./views/known-programmes/known-programmes.view";
import { knownRelationshipsView } from "./views/known-relationships/known-relationships.view";

/** When, where and with whom; and what is due. */
export const scheduling: ContextManifest = {
  name: "scheduling",
  summary: "When, where and with whom; and what is due",
  nouns: [engagement, cadence],
  commands: [
    proposeEngagement,
    confirmEngagement,
    holdEngagement,
    missEngagement,
    cancelEngagement,
    logContact,
    correctEngagement,
    changePace,
    setCadences,
    meetCadence,
    raiseContactDue,
    raiseContactOverdue,
    pauseCadences,
    resumeCadences,
    stopCadences,
  ],
  queries: [listEngagements, listObligations],
  views: [engagementsView, cadencesView, knownProgrammesView, knownRelationshipsView],
  processes: [
    whenEngagementHeldThenMeetCadence,
    whenRelationshipEndedThenStopCadence,
    whenRelationshipOpenedThenSetCadence,
    whenRelationshipPausedThenPauseCadence,
    whenRelationshipResumedThenResumeCadence,
  ],
  deadlines: [whenContactFallsDueThenRaise],
  contracts: { ...schedulingContracts, ...schedulingPublished },
  outbound,
  refusals: { ...engagementRefusals, ...cadenceRefusals },
  content: [...cadenceRulesContent],
};
