import { command } from "@sankofa/kernel/manifest";
import { IsBoolean, IsInt, Min } from "class-validator";
import { importing, type ImportCommand } from "../domain/import/import.decide";
import { ImportRequest } from "./import-request";

export class RecordCommitRequest extends ImportRequest {
  @IsInt()
  @Min(0)
  committed!: number;

  @IsInt()
  @Min(0)
  known!: number;

  @IsInt()
  @Min(0)
  refused!: number;

  @IsBoolean()
  cancelled!: boolean;
}

export const recordCommit = command<RecordCommitRequest>({
  name: "record-commit",
  summary: "Record what was written of a file that was read in",
  route: "POST /imports/:importId/commit",
  request: RecordCommitRequest,
  allow: [],
  platformOnly: true,
  noun: importing,
  id: ({ importId }) => importId,
  command: (request): ImportCommand => ({ type: "record-commit", ...request }),
});
