import { command } from "@sankofa/kernel/manifest";
import { CODE } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import { application, type ApplicationCommand } from "../domain/application/application.decide";
import { termsOfApplication } from "./find-terms";
import { ReasonedRequest } from "./reasoned-request";

export class WaiveCriterionRequest extends ReasonedRequest {
  /** A criterion or condition that the answers do not meet. */
  @Matches(CODE)
  criterion!: string;
}

export const waiveCriterion = command<WaiveCriterionRequest>({
  name: "waive-criterion",
  summary: "Waive a criterion or condition an application does not meet, with a reason",
  route: "POST /applications/:applicationId/waivers",
  request: WaiveCriterionRequest,
  allow: ["programme-manager"],
  noun: application,
  id: ({ applicationId }) => applicationId,
  given: termsOfApplication,
  command: ({ criterion, reason }): ApplicationCommand => ({ type: "waive-criterion", criterion, reason }),
});
