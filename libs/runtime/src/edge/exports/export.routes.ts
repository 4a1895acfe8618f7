import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { languageWished } from "@sankofa/kernel/language";
import { Type } from "@sankofa/kernel/schema";
import { IsOptional, IsUUID, Matches } from "class-validator";
import { columnsOf } from "../../operations/exporting/export-tables";
import { writeExport } from "../../operations/exporting/write-export";
import { zippedFolder } from "../../operations/exporting/zipped-folder";
import { POSITION } from "../as-of";
import type { EdgeOptions } from "../edge.options";
import { signedInRoute } from "../edge-operation";
import type { Operation } from "../operation";

class ExportFileRequest {
  @IsUUID()
  exportId!: string;

  /** The position that the command answered with: a view that has not read that far is waited for. */
  @IsOptional()
  @Matches(POSITION)
  after?: string;
}

/** The archive, and the folder that it is made from taken away behind it, also where nobody waits for its end. */
async function* takenAway(folder: string, content: string): AsyncGenerator<Uint8Array> {
  try {
    yield* zippedFolder(content);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** AUD-5: what was asked for by a command, which is recorded, is fetched here by whoever asked for it. */
export const exportOperations = ({
  rooms,
  leaves,
  manifests,
}: Pick<EdgeOptions, "rooms" | "leaves" | "manifests">): readonly Operation[] => {
  const columns = columnsOf(manifests.flatMap(({ contracts }) => Object.entries(contracts)));
  return [
    signedInRoute({
      id: "exports.file",
      route: "GET /exports/:exportId/file",
      summary: "An export as an archive: each fact as a line of JSON, and a table for each kind of record",
      request: ExportFileRequest,
      answers: { 200: Type.String() },
      answer: async ({ exportId, after }, { caller }, exchange) => {
        const folder = mkdtempSync(join(tmpdir(), "sankofa-export-"));
        const content = join(folder, "content");
        const asked = { caller, exportId, after, language: languageWished(exchange.header("accept-language")) };
        const never = new AbortController().signal;
        try {
          await writeExport({ rooms, leaves, columns }, asked, content, () => undefined, never);
        } catch (error) {
          rmSync(folder, { recursive: true, force: true });
          throw error;
        }
        return {
          status: 200,
          raw: Readable.from(takenAway(folder, content)),
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
