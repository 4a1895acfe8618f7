import { query, type Page } from "@sankofa/kernel/manifest";
import { field, list, optional, record, Type } from "@sankofa/kernel/schema";
import { Matches } from "class-validator";
import { ID } from "../../commands/request-patterns";
import { FINDINGS, OBSERVATIONS, SKILL_KINDS } from "../../domain/mentor-profile/mentor-profile.policies";
import { orNull, pageOf, PageRequest } from "../paging.query";
import { programmesView } from "../programmes/programmes.view";
import { mentorsView, type MentorDoc } from "./mentors.view";

export class ListMentorsRequest extends PageRequest {
  @Matches(ID)
  programmeId!: string;
}

type Mentor = Omit<MentorDoc, "funder"> & { readonly free: number };

const happened = () => field.public(Type.String());
const mentorSchema = record({
  mentorId: field.id(),
  programmeId: field.id(),
  organisationName: field.line(),
  personId: field.id(),
  name: field.personal("personId"),
  email: field.personal("personId"),
  skills: list(record({ kind: field.oneOf(...SKILL_KINDS), skill: field.line() })),
  observed: list(
    record({
      what: field.oneOf(...OBSERVATIONS),
      finding: field.oneOf(...FINDINGS),
      note: optional(field.text()),
      happened: happened(),
    }),
  ),
  trained: list(record({ training: field.line(), hours: field.whole(1), happened: happened() })),
  supervisor: orNull(record({ supervisorId: field.id(), name: field.personal("supervisorId") })),
  capacity: field.whole(),
  relationships: list(field.id()),
  /** How many more relationships the mentor can take. */
  free: field.whole(),
});

export const listMentors = query<ListMentorsRequest, Page<Mentor>>({
  name: "list-mentors",
  summary: "The mentors of a programme, those who can take most first",
  route: "GET /programmes/:programmeId/mentors",
  request: ListMentorsRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "auditor"],
  views: [programmesView, mentorsView],
  asOf: true,
  response: pageOf(mentorSchema),
  answer: async ({ programmeId, limit, cursor }, reading) => {
    if (!(await reading.get(programmesView, programmeId))) return undefined;
    const listing = { where: { programmeId }, orderBy: "free", descending: true, limit, cursor };
    const { items, next } = await reading.find(mentorsView, listing);
    return {
      items: items.map(({ doc: { funder: _funder, ...doc } }) => ({
        ...doc,
        free: Math.max(doc.capacity - doc.relationships.length, 0),
      })),
      next,
    };
  },
});
