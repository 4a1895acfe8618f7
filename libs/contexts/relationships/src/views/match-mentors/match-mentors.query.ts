import { query } from "@sankofa/kernel/manifest";
import { field, list, record } from "@sankofa/kernel/schema";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import { matchMentorsView, takenBeside, type MatchMentor } from "./match-mentors.view";

const mentor = record({
  mentorId: field.id(),
  organisation: field.line(),
  areas: list(field.line()),
  capacity: field.whole(),
  /** What is carried, and what decisions have promised. */
  taken: field.whole(),
});

export class ListMatchMentorsRequest {
  @Matches(ID)
  programmeId!: string;
}

export const listMatchMentors = query<ListMatchMentorsRequest, { readonly mentors: readonly MatchMentor[] }>({
  name: "list-match-mentors",
  summary: "The mentors of a programme as a proposal looks at them: what they offer, how much they carry",
  route: "GET /programmes/:programmeId/match-mentors",
  request: ListMatchMentorsRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "auditor"],
  views: [matchMentorsView],
  response: record({ mentors: list(mentor) }),
  answer: async ({ programmeId }, reading) => {
    const found = await reading.get(matchMentorsView, programmeId);
    return found && { mentors: found.mentors.map((each) => ({ ...each, taken: takenBeside(found, each) })) };
  },
});
