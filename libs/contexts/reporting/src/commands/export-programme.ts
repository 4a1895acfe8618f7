import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import { exported, type ExportCommand } from "../domain/export/export.decide";
import { EXPORTERS, showsTo } from "../views/exports/exports.view";
import { programmeFiguresView } from "../views/programme-figures/programme-figures.view";
import { underProgramme } from "./find-programme";

export class ExportProgrammeRequest {
  @Matches(ID)
  programmeId!: string;
}

export const exportProgramme = command<ExportProgrammeRequest>({
  name: "export-programme",
  summary: "Export everything that was recorded of a programme, up to now; that it was is recorded too",
  route: "POST /programmes/:programmeId/exports",
  request: ExportProgrammeRequest,
  allow: EXPORTERS,
  noun: exported,
  id: (_request, around) => around.newId(0),
  under: underProgramme,
  command: async ({ programmeId }, around): Promise<ExportCommand> => {
    const { doc, position } = await around.pinned(programmeFiguresView, programmeId);
    return {
      type: "make-export",
      exportId: around.newId(0),
      shows: showsTo(around),
      ...(doc ? { of: { programmeId, position } } : {}),
    };
  },
});
