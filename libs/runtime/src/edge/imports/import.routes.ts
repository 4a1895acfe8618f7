import { PassThrough } from "node:stream";
import { field, list, record, Type } from "@sankofa/kernel/schema";
import { traceIdOf } from "@sankofa/kernel/trace";
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsUUID, Matches } from "class-validator";
import type { EdgeOptions } from "../edge.options";
import { EdgeProblem } from "../edge-problem";
import { signedInRoute } from "../edge-operation";
import type { Operation } from "../operation";
import { WaitingRequest } from "../session/session.requests";
import { problemDetails } from "../problem-details";
import { notFound } from "../../problems";
import { MOST_ROWS } from "./planned-rows";
import { templateOf } from "./template";

class TableRequest {
  @Matches(/^[a-z][a-z-]{0,39}$/)
  table!: string;
}

class PreviewRequest extends TableRequest {
  @IsUUID()
  programmeId!: string;

  /** The file, as taking it in answered. */
  @Matches(/^[0-9a-f]{64}$/)
  digest!: string;
}

class CommitRequest extends PreviewRequest {
  /** Only these rows, by the number that the preview gives them; all rows without a fault where it is left out. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_ROWS)
  @IsInt({ each: true })
  rows?: number[];

  /** `lines` answers progress as it goes, a JSON text a line, the result last. */
  @IsOptional()
  @IsIn(["lines"])
  progress?: "lines";
}

const column = record({ name: field.line(), field: Type.String(), example: Type.String() });
const tableSchema = record({ name: field.code(), summary: field.line(), columns: list(column) });
const fault = record({
  row: field.whole(1),
  column: Type.Union([Type.String(), Type.Null()]),
  code: Type.String(),
  detail: Type.String(),
});
const rowNumbers = list(field.whole(1), MOST_ROWS);
const previewSchema = record({
  importId: field.id(),
  rows: field.whole(),
  ready: rowNumbers,
  known: rowNumbers,
  faults: list(fault, MOST_ROWS * 50),
});
const committedSchema = record({
  importId: field.id(),
  committed: field.whole(),
  known: field.whole(),
  refused: field.whole(),
  cancelled: field.flag(),
  faults: list(fault, MOST_ROWS * 50),
  position: Type.Union([Type.String(), Type.Null()]),
});

const NEVER_KEPT = { "cache-control": "no-store" };

/** ENR-11: a file is looked at first, row by row, and written then, wholly or as far as it was chosen. */
export const importOperations = ({ imports }: Pick<EdgeOptions, "imports">): readonly Operation[] => [
  signedInRoute({
    id: "imports.tables",
    route: "GET /imports",
    summary: "The tables that can be read in, with their columns",
    // Every question of a page says what it wrote; of tables no view has to be waited for.
    request: WaitingRequest,
    answers: { 200: record({ items: list(tableSchema) }) },
    answer: () => {
      const items = imports.tables.map(({ name, summary, columns }) => ({
        name,
        summary,
        columns: columns.map(({ name: heading, field: of, example }) => ({ name: heading, field: of, example })),
      }));
      return Promise.resolve({ status: 200, body: { items }, headers: { "cache-control": "private, no-cache" } });
    },
  }),
  signedInRoute({
    id: "imports.template",
    route: "GET /imports/:table/template",
    summary: "A file to fill in, with the columns of a table and one row as an example",
    request: TableRequest,
    answers: { 200: Type.String() },
    answer: ({ table: name }) => {
      const table = imports.tables.find((each) => each.name === name);
      if (!table) throw new EdgeProblem(notFound());
      return Promise.resolve({
        status: 200,
        raw: templateOf(table),
        headers: {
          "content-type": "text/csv; charset=utf-8",
          "content-disposition": `attachment; filename="${name}.csv"`,
          "cache-control": "private, no-cache",
        },
      });
    },
  }),
  signedInRoute({
    id: "imports.preview",
    route: "POST /programmes/:programmeId/imports/:table/preview",
    summary: "Look at a file row by row: what would be written, and what is wrong where",
    request: PreviewRequest,
    answers: { 200: previewSchema },
    answer: async (request, { caller }, { traceparent }) => ({
      status: 200,
      body: await imports.inTrace(traceparent).preview(caller, request),
      headers: NEVER_KEPT,
    }),
  }),
  signedInRoute({
    id: "imports.commit",
    route: "POST /programmes/:programmeId/imports/:table/commit",
    summary: "Write the rows of a file that have no fault, or those chosen; each is written once",
    request: CommitRequest,
    answers: { 200: committedSchema },
    answer: async ({ progress, ...request }, { caller }, { traceparent }) => {
      const desk = imports.inTrace(traceparent);
      if (progress === undefined) {
        const body = await desk.commit(caller, request, () => undefined, new AbortController().signal);
        return { status: 200, body, headers: NEVER_KEPT };
      }
      const gone = new AbortController();
      const lines = new PassThrough();
      const say = (line: object): void => void (lines.destroyed || lines.write(`${JSON.stringify(line)}\n`));
      // Whoever stops reading stops the work: what was begun is finished, what was written stays.
      lines.once("close", () => gone.abort());
      void desk
        .commit(caller, request, (at) => say({ progress: at }), gone.signal)
        .then((result) => say({ result }))
        .catch((error: unknown) => {
          const problem = error instanceof EdgeProblem ? error.problem : undefined;
          const shown = problem ?? { code: "went-wrong", status: 500, title: "Something went wrong on our side" };
          say({ problem: problemDetails(shown, "/imports", traceIdOf(traceparent)) });
        })
        .finally(() => lines.end());
      return { status: 200, raw: lines, headers: { ...NEVER_KEPT, "content-type": "application/x-ndjson" } };
    },
  }),
];
