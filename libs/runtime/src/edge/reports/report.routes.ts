import { Type } from "@sankofa/kernel/schema";
import { LANGUAGES, languageWished, type Language } from "@sankofa/kernel/language";
import { IsIn, IsOptional, IsUUID } from "class-validator";
import { ok } from "../answers";
import type { EdgeOptions } from "../edge.options";
import { signedInRoute } from "../edge-operation";
import type { QueryCall } from "../../rooms";
import type { Exchange, Operation } from "../operation";
import { reportCsv } from "./report-csv";
import { reportWords, type ReportWords } from "./report-words";
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

class PaperRequest {
  @IsIn(["csv", "xlsx", "pdf"])
  format!: Format;

  /** The one the reader's browser asks for, where it is not said. */
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}

class ReportFileRequest extends PaperRequest {
  @IsUUID()
  reportId!: string;
}

class RollUpFileRequest extends PaperRequest {
  @IsUUID()
  programmeId!: string;
}

const paper = async (table: ReportTable, format: Format, name: string) => ({
  status: 200 as const,
  raw: await PAPERS[format].make(table),
  headers: {
    "content-type": PAPERS[format].type,
    "content-disposition": `attachment; filename="${name}.${format}"`,
    "cache-control": "private, no-cache",
    vary: "accept-language",
    "x-content-type-options": "nosniff",
  },
});

/** What the reporting room answers, in the language of the paper, and that paper's words. */
const answered = async <Body>(
  rooms: EdgeOptions["rooms"],
  query: string,
  { format, language: chosen }: PaperRequest,
  call: Pick<QueryCall, "caller" | "request">,
  exchange: Exchange,
): Promise<{ readonly body: Body; readonly words: ReportWords }> => {
  const language = chosen ?? languageWished(exchange.header("accept-language"));
  const { traceparent } = exchange;
  const { json } = ok(await rooms.send(`reporting.${query}`, { kind: "query", ...call, language, traceparent }));
  // Who reads on paper reads dates written out; tables keep them as programs read them.
  return { body: JSON.parse(json) as Body, words: reportWords(language, format === "pdf") };
};

/** REP-2: a pinned report as a paper to take away; the same bytes whenever it is asked for. */
export const reportOperations = ({ rooms }: Pick<EdgeOptions, "rooms">): readonly Operation[] => [
  signedInRoute({
    id: "reports.file",
    route: "GET /reports/:reportId/file/:format",
    summary: "A submitted report as CSV, XLSX or PDF, the same bytes each time in one language",
    request: ReportFileRequest,
    answers: { 200: Type.String() },
    answer: async ({ reportId, ...of }, { caller }, exchange) => {
      const call = { caller, request: { reportId } };
      const { body, words } = await answered<PinnedReport>(rooms, "get-report", of, call, exchange);
      const name = `report-${body.from}-${body.until}-${body.editions.length}`;
      return paper(reportTable(body, words), of.format, name);
    },
  }),
  signedInRoute({
    id: "reports.roll-up-file",
    route: "GET /programmes/:programmeId/roll-up/file/:format",
    summary: "A programme's quarters side by side as CSV, XLSX or PDF, the same bytes while the same reports stand",
    request: RollUpFileRequest,
    answers: { 200: Type.String() },
    answer: async ({ programmeId, ...of }, { caller }, exchange) => {
      const call = { caller, request: { programmeId } };
      const { body, words } = await answered<RolledUpProgramme>(rooms, "programme-roll-up", of, call, exchange);
      return paper(rollUpTable(body, words), of.format, `quarters-${body.from}-${body.until}`);
    },
  }),
];
