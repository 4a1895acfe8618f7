import { LONGEST_LINE } from "@sankofa/kernel/patterns";
import { ArrayMaxSize, ArrayUnique, IsArray, IsString, Length } from "class-validator";
import { UndertakingRequest } from "./organisation-requests";
import { undertakingCommand } from "./undertaking-command";

export class NameKeyProgrammesRequest extends UndertakingRequest {
  /** All of them: what is left out is none any longer. */
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, LONGEST_LINE, { each: true })
  programmes!: string[];
}

export const nameKeyProgrammes = undertakingCommand<NameKeyProgrammesRequest>({
  name: "name-key-programmes",
  summary: "Name an organisation's own programmes that the mentorship can help most",
  route: "POST /applications/:applicationId/key-programmes",
  request: NameKeyProgrammesRequest,
  command: ({ programmes }) => ({ type: "name-key-programmes", programmes }),
});
