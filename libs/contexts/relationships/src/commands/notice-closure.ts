import { command } from "@sankofa/kernel/manifest";
import { LOCAL_DATE, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsOptional, IsString, Length, Matches } from "class-validator";
import type { RelationshipCommand } from "../domain/relationship/relationship.commands";
import { relationship } from "../domain/relationship/relationship.noun";
import { RelationshipActRequest } from "./relationship-act";

export class NoticeClosureRequest extends RelationshipActRequest {
  @Matches(LOCAL_DATE)
  endsOn!: string;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  note?: string;
}

export const noticeClosure = command<NoticeClosureRequest>({
  name: "notice-closure",
  summary: "Give notice of the day on which the relationship ends as planned",
  route: "POST /relationships/:relationshipId/closure-notice",
  request: NoticeClosureRequest,
  allow: ["mentor", "coordinator", "programme-manager"],
  noun: relationship,
  id: ({ relationshipId }) => relationshipId,
  command: ({ endsOn, note, happened }): RelationshipCommand => ({ type: "notice-closure", endsOn, note, happened }),
  happened: (request) => request.happened,
});
