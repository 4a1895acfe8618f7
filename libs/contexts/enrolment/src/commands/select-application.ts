import { command } from "@sankofa/kernel/manifest";
import { application } from "../domain/application/application.decide";
import { selectionObstacle } from "../domain/application/application.policies";
import { cohort, type CohortCommand } from "../domain/cohort/cohort.decide";
import { COHORT_CAPACITY } from "../domain/programme/programme.policies";
import { termsOfApplication, underApplication } from "./find-terms";
import { ReasonedRequest } from "./reasoned-request";

export class SelectApplicationRequest extends ReasonedRequest {}

/** Takes the seat in the cohort's stream, where the last place is decided; a process then selects the application. */
export const selectApplication = command<SelectApplicationRequest>({
  name: "select-application",
  summary: "Select an application: take a seat of the cohort for it",
  route: "POST /applications/:applicationId/selection",
  request: SelectApplicationRequest,
  allow: ["coordinator", "programme-manager"],
  noun: cohort,
  id: async ({ applicationId }, around) => {
    const state = await around.state(application, applicationId);
    // An unknown application has no programme: its own id names no cohort, and the caller is told that nothing is there.
    return state.status === "absent" ? applicationId : state.programmeId;
  },
  under: underApplication,
  given: async (request, around) => {
    const { terms } = await termsOfApplication(request, around);
    if (!terms) return { obstacle: { code: "application-unknown" } };
    const state = await around.state(application, request.applicationId);
    return { capacity: terms.limits[COHORT_CAPACITY] ?? 0, obstacle: selectionObstacle(state, terms) };
  },
  command: async ({ applicationId, reason }, around): Promise<CohortCommand> => {
    const state = await around.state(application, applicationId);
    return {
      type: "select-application",
      programmeId: state.status === "absent" ? "" : state.programmeId,
      applicationId,
      reason,
    };
  },
});
