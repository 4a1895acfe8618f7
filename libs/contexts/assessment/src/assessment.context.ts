import { assessmentContracts } from "@sankofa/contracts/assessment.contracts";
import { assessmentPublished } from "@sankofa/contracts/assessment.published";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { assignForm } from "./commands/assign-form";
import { assignParticipantForm } from "./commands/assign-participant-form";
import { assignPlannedForm } from "./commands/assign-planned-form";
import { correctResponse } from "./commands/correct-response";
import { lapseForm } from "./commands/lapse-form";
import { measureChange } from "./commands/measure-change";
import { publishInstrument } from "./commands/publish-instrument";
import { releaseForm } from "./commands/release-form";
import { remindOfForm } from "./commands/remind-of-form";
import { startResponse } from "./commands/start-response";
import { submitResponse } from "./commands/submit-response";
import { takeOverForm } from "./commands/take-over-form";
import { withdrawForm } from "./commands/withdraw-form";
import { withdrawResponse } from "./commands/withdraw-response";
import { formPlanContent } from "./content/form-plan/form-plans";
import { instrumentContent } from "./content/instrument/instruments";
import { assignment, assignmentRefusals } from "./domain/assignment/assignment.noun";
import { change, changeRefusals } from "./domain/change/change.decide";
import { instrument, instrumentRefusals } from "./domain/instrument/instrument.decide";
import { response, responseRefusals } from "./domain/response/response.noun";
import { outbound } from "./integration/outbound";
import { whenFormFallsDueThenRemind } from "./processes/when-form-falls-due-then-remind/when-form-falls-due-then-remind";
import { whenParticipantReplacedThenHandOverForms } from "./processes/when-participant-replaced-then-hand-over-forms/when-participant-replaced-then-hand-over-forms";
import { whenRelationshipOpenedThenAssignForms } from "./processes/when-relationship-opened-then-assign-forms/when-relationship-opened-then-assign-forms";
import { whenResponseSubmittedThenMeasureChange } from "./processes/when-response-submitted-then-measure-change/when-response-submitted-then-measure-change";
import { whenTrainingEndedThenAssignForms } from "./processes/when-training-ended-then-assign-forms/when-training-ended-then-assign-forms";
import { assessedRelationshipsView } from "./views/assessed-relationships/assessed-relationships.view";
import { getChange, listChanges } from "./views/changes/changes.query";
import { changesView } from "./views/changes/changes.view";
import { getForm } from "./views/forms/form.query";
import { listForms, listRelationshipForms } from "./views/forms/forms.query";
import { formsView } from "./views/forms/forms.view";
import { formsAskedView } from "./views/forms-asked/forms-asked.view";
import { getInstrument, listInstruments } from "./views/instruments/instruments.query";
import { instrumentsView } from "./views/instruments/instruments.view";
import { replacedParticipantsView } from "./views/replaced-participants/replaced-participants.view";

/** Assessment: what is asked, answered and compared. */
export const assessment: ContextManifest = {
  name: "assessment",
  summary: "What is asked, answered, scored and compared",
  nouns: [instrument, assignment, response, change],
  commands: [
    publishInstrument,
    assignForm,
    assignPlannedForm,
    assignParticipantForm,
    takeOverForm,
    releaseForm,
    withdrawForm,
    remindOfForm,
    lapseForm,
    startResponse,
    submitResponse,
    correctResponse,
    withdrawResponse,
    measureChange,
  ],
  queries: [listInstruments, getInstrument, listForms, getForm, listRelationshipForms, getChange, listChanges],
  views: [instrumentsView, assessedRelationshipsView, replacedParticipantsView, formsView, formsAskedView, changesView],
  processes: [
    whenParticipantReplacedThenHandOverForms,
    whenRelationshipOpenedThenAssignForms,
    whenResponseSubmittedThenMeasureChange,
    whenTrainingEndedThenAssignForms,
  ],
  deadlines: [whenFormFallsDueThenRemind],
  contracts: { ...assessmentContracts, ...assessmentPublished },
  outbound,
  refusals: { ...instrumentRefusals, ...assignmentRefusals, ...responseRefusals, ...changeRefusals },
  content: [...instrumentContent, ...formPlanContent],
};
