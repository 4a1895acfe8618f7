import { tmpdir } from "node:os";
import { Readable } from "node:stream";
import { LANGUAGES, languageWished, type Language } from "@sankofa/kernel/language";
import { Type } from "@sankofa/kernel/schema";
import { IsIn, IsOptional, IsUUID, Matches } from "class-validator";
import { columnsOf } from "../../operations/exporting/export-tables";
import type { ExportAsked } from "../../operations/exporting/exported-pages";
import { writeExport } from "../../operations/exporting/write-export";
import { zippedFolder } from "../../operations/exporting/zipped-folder";
import { scratchFolder, type ScratchFolder } from "../../operations/scratch-folder";
import { POSITION } from "../as-of";
import type { EdgeOptions } from "../edge.options";
import { EdgeProblem } from "../edge-problem";
import { signedInRoute } from "../edge-operation";
import type { Operation } from "../operation";

class ExportFileRequest {
  @IsUUID()
  exportId!: string;

  /** The position that the command answered with: a view that has not read that far is waited for. */
  @IsOptional()
  @Matches(POSITION)
  after?: string;

  /** Wins over Accept-Language: a page offers a plain link, and its reader may have chosen another than the browser's. */
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}

/** An export is a great deal of reading, and a second one by the same person at once is mostly an impatient click. */
const exportRunning = (): EdgeProblem =>
  new EdgeProblem({
    code: "export-running",
    status: 429,
    title: "An export that you asked for is still being made; fetch one after the other",
    retryAfterSeconds: 5,
  });

/** Whoever asked has left: nobody reads this, and nothing is to be logged as a fault. */
const nobodyWaits = (): EdgeProblem =>
  new EdgeProblem({ code: "export-left", status: 499, title: "Nobody waits for this export any more" });

/** AUD-5: what was asked for by a command, which is recorded, is fetched here by whoever asked for it. */
export const exportOperations = ({
  rooms,
  leaves,
  manifests,
  files,
}: Pick<EdgeOptions, "rooms" | "leaves" | "manifests" | "files">): readonly Operation[] => {
  const columns = columnsOf(manifests.flatMap(({ contracts }) => Object.entries(contracts)));
  const fetching = new Set<string>();

  /** The archive; the folder that it is made from goes when it closes, which it does also where nobody reads it. */
  const archived = async (asked: ExportAsked, over: AbortSignal): Promise<Readable> => {
    const { actor } = asked.caller;
    if (fetching.has(actor)) throw exportRunning();
    fetching.add(actor);
    let scratch: ScratchFolder | undefined;
    const cleared = (): void => {
      fetching.delete(actor);
      scratch?.remove();
    };
    try {
      scratch = scratchFolder(tmpdir(), "export");
      await writeExport({ rooms, leaves, columns, files }, asked, scratch.path, () => undefined, over);
      const archive = Readable.from(zippedFolder(scratch.path)).once("close", cleared);
      over.addEventListener("abort", () => archive.destroy());
      if (over.aborted) archive.destroy();
      return archive;
    } catch (error) {
      cleared();
      throw over.aborted ? nobodyWaits() : error;
    }
  };

  return [
    signedInRoute({
      id: "exports.file",
      route: "GET /exports/:exportId/file",
      summary: "An export as an archive: each fact as a line of JSON, a table for each kind of record, and the files",
      request: ExportFileRequest,
      answers: { 200: Type.String() },
      answer: async ({ exportId, after, language: chosen }, { caller }, exchange) => {
        const language = chosen ?? languageWished(exchange.header("accept-language"));
        return {
          status: 200,
          raw: await archived({ caller, exportId, after, language }, exchange.over()),
          headers: {
            "content-type": "application/zip",
            "content-disposition": `attachment; filename="export-${exportId}.zip"`,
            "cache-control": "private, no-store",
            "x-content-type-options": "nosniff",
          },
        };
      },
    }),
  ];
};
