import { command } from "@sankofa/kernel/manifest";
import { application, type ApplicationCommand } from "../domain/application/application.decide";
import { memorandum } from "../domain/memorandum/memorandum.decide";
import { memorandumIdOf, termsOfApplication } from "./find-terms";
import { ReasonedRequest } from "./reasoned-request";

export class WithdrawApplicationRequest extends ReasonedRequest {}

export const withdrawApplication = command<WithdrawApplicationRequest>({
  name: "withdraw-application",
  summary: "Withdraw an application, at any step before its memorandum is in force",
  route: "POST /applications/:applicationId/withdrawal",
  request: WithdrawApplicationRequest,
  allow: ["applicant", "mentee", "coordinator", "programme-manager"],
  noun: application,
  id: ({ applicationId }) => applicationId,
  given: async (request, around) => {
    const agreed = await around.state(memorandum, await memorandumIdOf(request.applicationId, around));
    return { ...(await termsOfApplication(request, around)), memorandumInForce: agreed.status === "in-force" };
  },
  command: ({ reason }): ApplicationCommand => ({ type: "withdraw-application", reason }),
});
