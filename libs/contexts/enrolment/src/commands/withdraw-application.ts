import { command } from "@sankofa/kernel/manifest";
import { application } from "../domain/application/application.decide";
import { memorandum, type MemorandumCommand } from "../domain/memorandum/memorandum.decide";
import { memorandumIdOf, underApplication } from "./find-terms";
import { ReasonedRequest } from "./reasoned-request";

export class WithdrawApplicationRequest extends ReasonedRequest {}

export const withdrawApplication = command<WithdrawApplicationRequest>({
  name: "withdraw-application",
  summary: "Withdraw an application, at any step before its memorandum is in force",
  route: "POST /applications/:applicationId/withdrawal",
  request: WithdrawApplicationRequest,
  allow: ["applicant", "mentee", "coordinator", "programme-manager"],
  noun: memorandum,
  id: ({ applicationId }, around) => memorandumIdOf(applicationId, around),
  under: underApplication,
  given: async ({ applicationId }, around) => ({
    applicationStatus: (await around.state(application, applicationId)).status,
  }),
  command: async ({ applicationId, reason }, around): Promise<MemorandumCommand> => {
    const applying = await around.state(application, applicationId);
    return {
      type: "withdraw-application",
      memorandumId: await memorandumIdOf(applicationId, around),
      applicationId,
      programmeId: applying.status === "absent" ? "" : applying.programmeId,
      reason,
    };
  },
});
