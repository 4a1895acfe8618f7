import { enrolmentContracts } from "@sankofa/contracts/enrolment.contracts";
import { enrolmentPublished } from "@sankofa/contracts/enrolment.published";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { attachToApplication } from "./commands/attach-to-application";
import { closeProgramme } from "./commands/close-programme";
import { confirmSelection } from "./commands/confirm-selection";
import { correctAnswer } from "./commands/correct-answer";
import { declineApplication } from "./commands/decline-application";
import { draftMemorandum } from "./commands/draft-memorandum";
import { expressInterest } from "./commands/express-interest";
import { inviteOrganisation } from "./commands/invite-organisation";
import { nominateParticipants } from "./commands/nominate-participants";
import { openProgramme } from "./commands/open-programme";
import { overrideLimit } from "./commands/override-limit";
import { recordInception } from "./commands/record-inception";
import { releaseSeat } from "./commands/release-seat";
import { replaceParticipant } from "./commands/replace-participant";
import { reviseMemorandum } from "./commands/revise-memorandum";
import { selectApplication } from "./commands/select-application";
import { shortlistApplication } from "./commands/shortlist-application";
import { signMemorandum } from "./commands/sign-memorandum";
import { waitlistApplication } from "./commands/waitlist-application";
import { waiveCriterion } from "./commands/waive-criterion";
import { withdrawApplication } from "./commands/withdraw-application";
import { withdrawAttachment } from "./commands/withdraw-attachment";
import { templateContent } from "./content/programme-template/programme-templates";
import { application } from "./domain/application/application.decide";
import { cohort } from "./domain/cohort/cohort.decide";
import { memorandum } from "./domain/memorandum/memorandum.decide";
import { programme } from "./domain/programme/programme.decide";
import { outbound } from "./integration/outbound";
import { enrolmentRefusals } from "./integration/refusals";
import { whenSeatTakenThenSelect } from "./processes/when-seat-taken-then-select/when-seat-taken-then-select";
import { whenSelectionLapsedThenReleaseSeat } from "./processes/when-selection-lapsed-then-release-seat/when-selection-lapsed-then-release-seat";
import { getApplication, listApplications } from "./views/applications/applications.query";
import { applicationsView } from "./views/applications/applications.view";
import { getMemorandum } from "./views/memoranda/memoranda.query";
import { memorandaView } from "./views/memoranda/memoranda.view";
import { getProgramme, listProgrammes } from "./views/programmes/programmes.query";
import { programmesView } from "./views/programmes/programmes.view";
import { getTemplate, listTemplates } from "./views/templates/templates.query";

/** Enrolment: who may take part, and on what terms. */
export const enrolment: ContextManifest = {
  name: "enrolment",
  summary: "Who may take part in a programme, and on what terms",
  nouns: [programme, cohort, application, memorandum],
  commands: [
    openProgramme,
    overrideLimit,
    closeProgramme,
    inviteOrganisation,
    expressInterest,
    correctAnswer,
    waiveCriterion,
    shortlistApplication,
    recordInception,
    selectApplication,
    confirmSelection,
    releaseSeat,
    declineApplication,
    waitlistApplication,
    withdrawApplication,
    nominateParticipants,
    replaceParticipant,
    attachToApplication,
    withdrawAttachment,
    draftMemorandum,
    reviseMemorandum,
    signMemorandum,
  ],
  queries: [listTemplates, getTemplate, listProgrammes, getProgramme, listApplications, getApplication, getMemorandum],
  views: [programmesView, applicationsView, memorandaView],
  processes: [whenSeatTakenThenSelect, whenSelectionLapsedThenReleaseSeat],
  deadlines: [],
  contracts: { ...enrolmentContracts, ...enrolmentPublished },
  outbound,
  refusals: enrolmentRefusals,
  content: templateContent,
};
