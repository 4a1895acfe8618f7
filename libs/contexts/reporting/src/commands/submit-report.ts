import { command } from "@sankofa/kernel/manifest";
import { report, type ReportCommand } from "../domain/report/report.decide";
import { underProgramme } from "./find-programme";
import { counted, reportGiven, reportIdOf, ReportRequest } from "./report-request";

export class SubmitReportRequest extends ReportRequest {}

export const submitReport = command<SubmitReportRequest>({
  name: "submit-report",
  summary: "Submit a programme's report for a period that is over, pinned to the log as it stands",
  route: "POST /programmes/:programmeId/reports",
  request: SubmitReportRequest,
  allow: ["programme-manager", "coordinator"],
  noun: report,
  id: reportIdOf,
  under: underProgramme,
  given: reportGiven,
  command: async (request, around): Promise<ReportCommand> => ({
    type: "submit-report",
    ...(await counted(request, around)),
  }),
});
