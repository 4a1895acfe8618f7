import { query, type Page } from "@sankofa/kernel/manifest";
import { field, list, orNull, record, Type } from "@sankofa/kernel/schema";
import { ID } from "@sankofa/kernel/patterns";
import { IsIn, IsOptional, Matches } from "class-validator";
import { listWithin } from "../relationship-card/list-within.query";
import { relationshipCardView } from "../relationship-card/relationship-card.view";
import { WithinRequest } from "../relationship-card/request-words.query";
import { challengesView, type ChallengeDoc } from "./challenges.view";

const challenge = record({
  challengeId: field.id(),
  relationshipId: field.id(),
  programmeId: field.id(),
  applicationId: field.id(),
  category: field.code(),
  what: field.text(),
  origin: field.code(),
  originId: orNull(field.id()),
  raised: field.line(),
  status: field.code(),
  steps: list(
    record({ on: field.line(), step: field.code(), text: orNull(field.text()), tips: list(field.code(), 10) }),
  ),
});

type Shown = Omit<ChallengeDoc, "funder">;
const shown = ({ funder: _, ...rest }: ChallengeDoc): Shown => rest;

export class ListChallengesRequest extends WithinRequest {
  @IsOptional()
  @IsIn(["yes", "no"])
  open?: "yes" | "no";
}

export const listChallenges = query<ListChallengesRequest, Page<Shown>>({
  name: "list-challenges",
  summary: "The challenges register of a relationship",
  route: "GET /relationships/:relationshipId/challenges",
  request: ListChallengesRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "mentor", "mentee", "auditor"],
  views: [challengesView, relationshipCardView],
  asOf: true,
  response: record({ items: list(challenge), next: orNull(Type.String()) }),
  answer: ({ open, ...within }, reading) =>
    listWithin(within, reading, challengesView, { where: { open }, lineOf: shown }),
});

export class GetChallengeRequest {
  @Matches(ID)
  challengeId!: string;
}

export const getChallenge = query<GetChallengeRequest, Shown>({
  name: "get-challenge",
  summary: "One challenge with everything that was done about it",
  route: "GET /challenges/:challengeId",
  request: GetChallengeRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "mentor", "mentee", "mediator", "auditor"],
  views: [challengesView],
  asOf: true,
  response: challenge,
  answer: async ({ challengeId }, reading) => {
    const found = await reading.get(challengesView, challengeId);
    return found && shown(found);
  },
});
