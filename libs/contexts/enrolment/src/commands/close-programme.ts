import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";
import { programme, type ProgrammeCommand } from "../domain/programme/programme.decide";

export class CloseProgrammeRequest {
  @Matches(ID)
  programmeId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}

export const closeProgramme = command<CloseProgrammeRequest>({
  name: "close-programme",
  summary: "Close a programme to invitations and selections; what runs goes on",
  route: "POST /programmes/:programmeId/closing",
  request: CloseProgrammeRequest,
  allow: ["programme-manager", "funder-administrator"],
  noun: programme,
  id: ({ programmeId }) => programmeId,
  command: ({ reason }): ProgrammeCommand => ({ type: "close-programme", reason }),
});
