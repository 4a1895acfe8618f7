import { Type } from "@sankofa/kernel/schema";
import { IsIn, IsUUID } from "class-validator";
import { ok } from "../answers";
import type { EdgeOptions } from "../edge.options";
import { signedInRoute } from "../edge-operation";
import type { Operation } from "../operation";
import { reportCsv } from "./report-csv";
import { reportTable, type PinnedReport, type ReportTable } from "./report-table";

/** What makes workbooks and PDFs is large: it is loaded by whoever first asks for one. */
const PAPERS: Readonly<
  Record<
    "csv" | "xlsx" | "pdf",
    { readonly type: string; readonly make: (table: ReportTable) => Buffer | Promise<Buffer> }
  >
> = {
  csv: { type: "text/csv; charset=utf-8", make: reportCsv },
  xlsx: {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    make: async (table) => (await import("@sankofa/runtime/edge/reports/report-xlsx")).reportXlsx(table),
  },
  pdf: {
    type: "application/pdf",
    make: async (table) => (await import("@sankofa/runtime/edge/reports/report-pdf")).reportPdf(table),
  },
};

class ReportFileRequest {
  @IsUUID()
  reportId!: string;

  @IsIn(["csv", "xlsx", "pdf"])
  format!: keyof typeof PAPERS;
}

/** REP-2: a pinned report as a paper to take away; the same bytes whenever it is asked for. */
export const reportOperations = ({ rooms }: Pick<EdgeOptions, "rooms">): readonly Operation[] => [
  signedInRoute({
    id: "reports.file",
    route: "GET /reports/:reportId/file/:format",
    summary: "A submitted report as CSV, XLSX or PDF, the same bytes each time",
    request: ReportFileRequest,
    answers: { 200: Type.String() },
    answer: async ({ reportId, format }, { caller }, exchange) => {
      const call = { kind: "query", caller, trace: exchange.trace, request: { reportId } } as const;
      const { json } = ok(await rooms.send("reporting.get-report", call));
      const report = JSON.parse(json) as PinnedReport;
      const { type, make } = PAPERS[format];
      const name = `report-${report.from}-${report.until}-${report.editions.length}.${format}`;
      return {
        status: 200,
        raw: await make(reportTable(report)),
        headers: {
          "content-type": type,
          "content-disposition": `attachment; filename="${name}"`,
          "cache-control": "private, no-cache",
          "x-content-type-options": "nosniff",
        },
      };
    },
  }),
];
