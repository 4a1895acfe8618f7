import { query, type Page } from "@sankofa/kernel/manifest";
import { field, list, orNull, pageOf, record } from "@sankofa/kernel/schema";
import type { Role } from "@sankofa/kernel/scope";
import { ID } from "@sankofa/kernel/patterns";
import { PageRequest } from "@sankofa/requests/page-request";
import { Matches } from "class-validator";
import { plainName } from "../../domain/plain-name.policies";
import { organisationsView } from "../organisations/organisations.view";
import { programmesView } from "../programmes/programmes.view";
import { mentorFields, mentorShown, type Mentor } from "./mentor-answer.query";
import { mentoredRelationshipsView } from "./mentored-relationships.view";
import { promisedPlacesView } from "./promised-places.view";
import { mentorsView } from "./mentors.view";

export class ListMentorsRequest extends PageRequest {
  @Matches(ID)
  programmeId!: string;
}

export class GetMentorRequest {
  @Matches(ID)
  mentorId!: string;
}

const LEAD: readonly Role[] = ["funder-administrator", "programme-manager", "coordinator", "auditor"];

export const listMentors = query<ListMentorsRequest, Page<Mentor>>({
  name: "list-mentors",
  summary: "The mentors of a programme, those who can take most first",
  route: "GET /programmes/:programmeId/mentors",
  request: ListMentorsRequest,
  allow: LEAD,
  views: [programmesView, mentorsView, promisedPlacesView],
  asOf: true,
  response: pageOf(record(mentorFields)),
  answer: async ({ programmeId, limit, cursor }, reading) => {
    if (!(await reading.get(programmesView, programmeId))) return undefined;
    const listing = { where: { programmeId }, orderBy: "free", descending: true, limit, cursor };
    const { items, next } = await reading.find(mentorsView, listing);
    const promises = await reading.get(promisedPlacesView, programmeId);
    return { items: items.map(({ doc }) => mentorShown(doc, promises)), next };
  },
});

/** A mentor's own page: whom they work for, whom they carry, and the calendar that days are written in. */
interface MentorOnItsPage extends Mentor {
  readonly programmeName: string;
  readonly zone: string;
  readonly organisationId: string | null;
  readonly carries: readonly { readonly relationshipId: string; readonly mentee: string }[];
}

export const getMentor = query<GetMentorRequest, MentorOnItsPage>({
  name: "get-mentor",
  summary: "A mentor: skills, what was seen, training received, supervisor, and how much is carried of what can be",
  route: "GET /mentors/:mentorId",
  request: GetMentorRequest,
  allow: LEAD,
  views: [mentorsView, programmesView, mentoredRelationshipsView, organisationsView, promisedPlacesView],
  asOf: true,
  response: record({
    ...mentorFields,
    programmeName: field.line(),
    zone: field.zone(),
    organisationId: orNull(field.id()),
    carries: list(record({ relationshipId: field.id(), mentee: field.line() })),
  }),
  answer: async ({ mentorId }, reading) => {
    const doc = await reading.get(mentorsView, mentorId);
    const programme = doc && (await reading.get(programmesView, doc.programmeId));
    if (!doc || !programme) return undefined;
    const named = { where: { first: plainName(doc.organisationName) }, limit: 1 };
    const [organisation] = (await reading.find(organisationsView, named)).items;
    const carried = await Promise.all(doc.relationships.map((id) => reading.get(mentoredRelationshipsView, id)));
    return {
      ...mentorShown(doc, await reading.get(promisedPlacesView, doc.programmeId)),
      programmeName: programme.name,
      zone: programme.zone,
      organisationId: organisation?.key ?? null,
      carries: carried
        .filter((each) => each !== undefined)
        .map(({ relationshipId, mentee }) => ({ relationshipId, mentee })),
    };
  },
});
