import { enrolmentContracts } from "@sankofa/contracts/enrolment.contracts";
import { enrolmentPublished } from "@sankofa/contracts/enrolment.published";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { attachToApplication } from "./commands/attach-to-application";
import { closeProgramme } from "./commands/close-programme";
import { confirmSelection } from "./commands/confirm-selection";
import { confirmWithdrawal } from "./commands/confirm-withdrawal";
import { correctAnswer } from "./commands/correct-answer";
import { declineApplication } from "./commands/decline-application";
import { draftMemorandum } from "./commands/draft-memorandum";
import { expressInterest } from "./commands/express-interest";
import { holdLimit } from "./commands/hold-limit";
import { inviteOrganisation } from "./commands/invite-organisation";
import { lapseTaking } from "./commands/lapse-taking";
import { nameSupervisor } from "./commands/name-supervisor";
import { nominateParticipants } from "./commands/nominate-participants";
import { observeMentor } from "./commands/observe-mentor";
import { openMentorProfile } from "./commands/open-mentor-profile";
import { openProgramme } from "./commands/open-programme";
import { organisationCommands } from "./commands/organisation-commands";
import { overrideLimit } from "./commands/override-limit";
import { recordCommit } from "./commands/record-commit";
import { recordInception } from "./commands/record-inception";
import { recordMentorTraining } from "./commands/record-mentor-training";
import { recordPreview } from "./commands/record-preview";
import { releaseMentor } from "./commands/release-mentor";
import { releaseRelationship } from "./commands/release-relationship";
import { releaseSeat } from "./commands/release-seat";
import { replaceParticipant } from "./commands/replace-participant";
import { reviseMemorandum } from "./commands/revise-memorandum";
import { selectApplication } from "./commands/select-application";
import { setMentorCapacity } from "./commands/set-mentor-capacity";
import { shortlistApplication } from "./commands/shortlist-application";
import { signMemorandum } from "./commands/sign-memorandum";
import { stateSkills } from "./commands/state-skills";
import { takeRelationship } from "./commands/take-relationship";
import { waitlistApplication } from "./commands/waitlist-application";
import { waiveCriterion } from "./commands/waive-criterion";
import { withdrawApplication } from "./commands/withdraw-application";
import { withdrawAttachment } from "./commands/withdraw-attachment";
import { importTables } from "./content/import-table/import-tables";
import { templateContent } from "./content/programme-template/programme-templates";
import { application } from "./domain/application/application.decide";
import { cohort } from "./domain/cohort/cohort.decide";
import { importing } from "./domain/import/import.decide";
import { memorandum } from "./domain/memorandum/memorandum.decide";
import { mentorProfile } from "./domain/mentor-profile/mentor-profile.decide";
import { organisation } from "./domain/organisation/organisation.decide";
import { programme } from "./domain/programme/programme.decide";
import { outbound } from "./integration/outbound";
import { enrolmentRefusals } from "./integration/refusals";
import { whenMemorandumCalledOffThenWithdraw } from "./processes/when-memorandum-called-off-then-withdraw/when-memorandum-called-off-then-withdraw";
import { whenOrganisationIsMetThenNotePlace } from "./processes/when-organisation-is-met-then-note-place/when-organisation-is-met-then-note-place";
import { whenOrganisationIsRenamedThenReserveName } from "./processes/when-organisation-is-renamed-then-reserve-name/when-organisation-is-renamed-then-reserve-name";
import { whenRelationshipEndedThenReleaseMentor } from "./processes/when-relationship-ended-then-release-mentor/when-relationship-ended-then-release-mentor";
import { whenRelationshipTakenThenLapse } from "./processes/when-relationship-taken-then-lapse/when-relationship-taken-then-lapse";
import { whenSeatTakenThenSelect } from "./processes/when-seat-taken-then-select/when-seat-taken-then-select";
import { whenSeatsAndLimitMeetThenHold } from "./processes/when-seats-and-limit-meet-then-hold/when-seats-and-limit-meet-then-hold";
import { whenSelectionLapsedThenReleaseSeat } from "./processes/when-selection-lapsed-then-release-seat/when-selection-lapsed-then-release-seat";
import { getApplication, listApplications } from "./views/applications/applications.query";
import { applicationsView } from "./views/applications/applications.view";
import { listImports } from "./views/imports/imports.query";
import { importsView } from "./views/imports/imports.view";
import { getMemorandum } from "./views/memoranda/memoranda.query";
import { memorandaView } from "./views/memoranda/memoranda.view";
import { promisedPlacesView } from "./views/mentors/promised-places.view";
import { mentoredRelationshipsView } from "./views/mentors/mentored-relationships.view";
import { getMentor, listMentors } from "./views/mentors/mentors.query";
import { mentorsView } from "./views/mentors/mentors.view";
import { getOrganisation, listOrganisations } from "./views/organisations/organisations.query";
import { organisationPlacesView } from "./views/organisations/organisation-places.view";
import { organisationsView } from "./views/organisations/organisations.view";
import { undertakingsView } from "./views/organisations/undertakings.view";
import { getProgramme, listProgrammes } from "./views/programmes/programmes.query";
import { closedProgrammesView } from "./views/programmes/closed-programmes.view";
import { programmesView } from "./views/programmes/programmes.view";
import { getTemplate, listTemplates } from "./views/templates/templates.query";

/** Enrolment: who may take part, and on what terms. */
export const enrolment: ContextManifest = {
  name: "enrolment",
  summary: "Who may take part in a programme, and on what terms",
  nouns: [programme, cohort, application, memorandum, importing, mentorProfile, organisation],
  commands: [
    openProgramme,
    overrideLimit,
    holdLimit,
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
    confirmWithdrawal,
    nominateParticipants,
    replaceParticipant,
    attachToApplication,
    withdrawAttachment,
    draftMemorandum,
    reviseMemorandum,
    signMemorandum,
    openMentorProfile,
    stateSkills,
    observeMentor,
    recordMentorTraining,
    nameSupervisor,
    setMentorCapacity,
    takeRelationship,
    lapseTaking,
    releaseMentor,
    releaseRelationship,
    ...organisationCommands,
    recordPreview,
    recordCommit,
  ],
  queries: [
    listTemplates,
    getTemplate,
    listProgrammes,
    getProgramme,
    listApplications,
    getApplication,
    getMemorandum,
    listImports,
    listMentors,
    getMentor,
    listOrganisations,
    getOrganisation,
  ],
  views: [
    programmesView,
    closedProgrammesView,
    applicationsView,
    memorandaView,
    importsView,
    mentorsView,
    ...[mentoredRelationshipsView, promisedPlacesView],
    organisationsView,
    organisationPlacesView,
    undertakingsView,
  ],
  processes: [
    whenMemorandumCalledOffThenWithdraw,
    whenOrganisationIsMetThenNotePlace,
    whenOrganisationIsRenamedThenReserveName,
    whenRelationshipEndedThenReleaseMentor,
    whenRelationshipTakenThenLapse,
    whenSeatTakenThenSelect,
    whenSeatsAndLimitMeetThenHold,
    whenSelectionLapsedThenReleaseSeat,
  ],
  deadlines: [],
  contracts: { ...enrolmentContracts, ...enrolmentPublished },
  outbound,
  refusals: enrolmentRefusals,
  content: templateContent,
  imports: importTables,
};
