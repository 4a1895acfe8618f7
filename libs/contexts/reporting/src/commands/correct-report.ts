import { command } from "@sankofa/kernel/manifest";
import { LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length } from "class-validator";
import { report, type ReportCommand } from "../domain/report/report.decide";
import { underProgramme } from "./find-programme";
import { counted, reportGiven, reportIdOf, ReportRequest } from "./report-request";

export class CorrectReportRequest extends ReportRequest {
  /** What was known too late for the edition before, or was wrong in it. */
  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}

export const correctReport = command<CorrectReportRequest>({
  name: "correct-report",
  summary: "Submit a period's report anew, with the reason; the edition before stays readable",
  route: "POST /programmes/:programmeId/reports/correction",
  request: CorrectReportRequest,
  allow: ["programme-manager", "coordinator"],
  noun: report,
  id: reportIdOf,
  under: underProgramme,
  given: reportGiven,
  command: async (request, around): Promise<ReportCommand> => ({
    type: "correct-report",
    reason: request.reason,
    ...(await counted(request, around)),
  }),
});
