import { query, type Reading } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { field, list, record, type Static } from "@sankofa/kernel/schema";
import { Matches } from "class-validator";
import { knownRelationshipsView, type KnownRelationship } from "../known-relationships/known-relationships.view";
import { SEALED } from "../request-words.query";
import { peopleAroundView, peopleOf } from "./people-around.view";

export class ListPeopleRequest {
  @Matches(ID)
  relationshipId!: string;
}

/** Somebody a relationship knows or knew. */
export const person = record({
  personId: field.id(),
  name: field.personal("personId", SEALED),
  side: field.oneOf("mentor", "mentee"),
  part: field.code(),
  left: field.flag(),
});
export type Person = Static<typeof person>;

/** For whoever may read the relationship: it is theirs to ask first. */
export const personsOf = async (known: KnownRelationship, reading: Reading): Promise<Person[]> =>
  (await peopleOf(known, (key) => reading.get(peopleAroundView, key))).map(({ programmeId: _, ...each }) => each);

export const listPeople = query<ListPeopleRequest, { readonly items: readonly Person[] }>({
  name: "list-people",
  summary: "Everybody a relationship knows or knew: its duties, its mentors, and whom its mentees nominated",
  route: "GET /relationships/:relationshipId/people",
  request: ListPeopleRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "mentor", "mentee", "auditor"],
  views: [peopleAroundView, knownRelationshipsView],
  asOf: true,
  response: record({ items: list(person) }),
  answer: async ({ relationshipId }, reading) => {
    const known = await reading.get(knownRelationshipsView, relationshipId);
    return known && { items: await personsOf(known, reading) };
  },
});
