import { Type } from "@sankofa/kernel/schema";
import { IsIn, IsUUID } from "class-validator";
import { ok } from "../answers";
import type { EdgeOptions } from "../edge.options";
import { signedInRoute } from "../edge-operation";
import type { Operation } from "../operation";
import { reportCsv } from "./report-csv";
import { rollUpTable, type RolledUpProgramme } from "./roll-up-table";
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

type Format = keyof typeof PAPERS;

class ReportFileRequest {
  @IsUUID()
  reportId!: string;

  @IsIn(["csv", "xlsx", "pdf"])
  format!: Format;
}

class RollUpFileRequest {
  @IsUUID()
  programmeId!: string;

  @IsIn(["csv", "xlsx", "pdf"])
  format!: Format;
}

const paper = async (table: ReportTable, format: Format, name: string) => ({
  status: 200 as const,
  raw: await PAPERS[format].make(table),
  headers: {
    "content-type": PAPERS[format].type,
    "content-disposition": `attachment; filename="${name}.${format}"`,
    "cache-control": "private, no-cache",
    "x-content-type-options": "nosniff",
  },
});

/** REP-2: a pinned report as a paper to take away; the same bytes whenever it is asked for. */
export const reportOperations = ({ rooms }: Pick<EdgeOptions, "rooms">): readonly Operation[] => [
  signedInRoute({
    id: "reports.file",
    route: "GET /reports/:reportId/file/:format",
    summary: "A submitted report as CSV, XLSX or PDF, the same bytes each time",
    request: ReportFileRequest,
    answers: { 200: Type.String() },
    answer: async ({ reportId, format }, { caller }, exchange) => {
      const call = { kind: "query", caller, traceparent: exchange.traceparent, request: { reportId } } as const;
      const { json } = ok(await rooms.send("reporting.get-report", call));
      const report = JSON.parse(json) as PinnedReport;
      return paper(reportTable(report), format, `report-${report.from}-${report.until}-${report.editions.length}`);
    },
  }),
  signedInRoute({
    id: "reports.roll-up-file",
    route: "GET /programmes/:programmeId/roll-up/file/:format",
    summary: "A programme's quarters side by side as CSV, XLSX or PDF, the same bytes while the same reports stand",
    request: RollUpFileRequest,
    answers: { 200: Type.String() },
    answer: async ({ programmeId, format }, { caller }, exchange) => {
      const call = { kind: "query", caller, traceparent: exchange.traceparent, request: { programmeId } } as const;
      const { json } = ok(await rooms.send("reporting.programme-roll-up", call));
      const rolledUp = JSON.parse(json) as RolledUpProgramme;
      return paper(rollUpTable(rolledUp), format, `quarters-${rolledUp.from}-${rolledUp.until}`);
    },
  }),
];
