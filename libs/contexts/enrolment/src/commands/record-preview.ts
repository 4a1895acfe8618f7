import { command } from "@sankofa/kernel/manifest";
import { IsInt, Matches, Min } from "class-validator";
import { programme } from "../domain/programme/programme.decide";
import { importing, type ImportCommand } from "../domain/import/import.decide";
import { ImportRequest } from "./import-request";

export class RecordPreviewRequest extends ImportRequest {
  @Matches(/^[0-9a-f]{64}$/)
  digest!: string;

  @IsInt()
  @Min(0)
  rows!: number;

  @IsInt()
  @Min(0)
  ready!: number;

  @IsInt()
  @Min(0)
  faulty!: number;
}

export const recordPreview = command<RecordPreviewRequest>({
  name: "record-preview",
  summary: "Record that a file was looked at before it is read in",
  route: "POST /imports/:importId/preview",
  request: RecordPreviewRequest,
  allow: [],
  platformOnly: true,
  noun: importing,
  id: ({ importId }) => importId,
  given: async ({ programmeId }, around) => ({
    programmeKnown: (await around.state(programme, programmeId)).status !== "absent",
  }),
  command: (request): ImportCommand => ({ type: "record-preview", ...request }),
});
