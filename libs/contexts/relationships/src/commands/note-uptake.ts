import { command } from "@sankofa/kernel/manifest";
import { LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length } from "class-validator";
import type { RelationshipCommand } from "../domain/relationship/relationship.commands";
import { relationship } from "../domain/relationship/relationship.noun";
import { RelationshipActRequest } from "./relationship-act";

export class NoteUptakeRequest extends RelationshipActRequest {
  @IsString()
  @Length(1, LONGEST_TEXT)
  what!: string;
}

export const noteUptake = command<NoteUptakeRequest>({
  name: "note-uptake",
  summary: "Note after the end what became of it",
  route: "POST /relationships/:relationshipId/uptake",
  request: NoteUptakeRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: relationship,
  id: ({ relationshipId }) => relationshipId,
  command: ({ what, happened }): RelationshipCommand => ({ type: "note-uptake", what, happened }),
  happened: (request) => request.happened,
});
