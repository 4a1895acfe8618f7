import { query, type Page, type Reading } from "@sankofa/kernel/manifest";
import { field, orNull, pageOf, record, Type } from "@sankofa/kernel/schema";
import { covers } from "@sankofa/kernel/scope";
import { ID, LONGEST_LINE } from "@sankofa/kernel/patterns";
import { PageRequest } from "@sankofa/requests/page-request";
import { IsOptional, IsString, Length, Matches } from "class-validator";
import { applicationsView } from "../applications/applications.view";
import { mentorsView } from "../mentors/mentors.view";
import { openPlaces } from "../../domain/organisation/organisation.policies";
import { plainName } from "../../domain/plain-name.policies";
import { programmesView } from "../programmes/programmes.view";
import { organisationSchema, type Organisation, type PlaceShown, type Undertaken } from "./organisation-answer.query";
import { organisationsView, type OrganisationDoc, type OrganisationPlace } from "./organisations.view";
import { organisationPlacesView } from "./organisation-places.view";
import { undertakingsView, type UndertakingsDoc } from "./undertakings.view";
import { LEAD, workedWith, worksIn } from "./worked-with.query";

export class ListOrganisationsRequest extends PageRequest {
  /** Those whose name begins with this. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_LINE)
  name?: string;
}

export class GetOrganisationRequest {
  @Matches(ID)
  organisationId!: string;
}

interface Listed {
  readonly organisationId: string;
  readonly name: string;
  readonly country: string | null;
  readonly places: number;
  readonly open: boolean;
}

export const listOrganisations = query<ListOrganisationsRequest, Page<Listed>>({
  name: "list-organisations",
  summary: "The organisations of the programmes the reader works in, by name; for a reader of the funder all it knows",
  route: "GET /organisations",
  request: ListOrganisationsRequest,
  allow: LEAD,
  views: [organisationsView, organisationPlacesView],
  asOf: true,
  response: pageOf(
    record({
      organisationId: field.id(),
      name: field.line(),
      country: orNull(field.public(Type.String())),
      places: field.whole(),
      open: field.flag(),
    }),
  ),
  answer: async ({ name, limit, cursor }, reading) => {
    const begins = name === undefined ? undefined : plainName(name);
    const where = begins ? { name: { atLeast: begins }, upToName: { atMost: `${begins}\uffff` } } : {};
    const { items, next } = await workedWith(reading, { where, limit, cursor });
    const listed = ({ organisationId, name: called, country, places }: OrganisationDoc): Listed => ({
      organisationId,
      name: called,
      country: openPlaces(places).some((place) => worksIn(place, reading)) ? country : null,
      places: places.filter((place) => worksIn(place, reading)).length,
      open: places.some((place) => worksIn(place, reading)),
    });
    return { items: items.map(listed), next };
  },
});

const NOTHING: Undertaken = {
  relationshipId: null,
  commitments: [],
  keyProgrammes: [],
  focusProject: null,
  needs: null,
};

/** What is kept back from whoever has put a known organisation on a list of theirs: it is known, and no more. */
const KEPT_BACK = {
  country: null,
  mission: null,
  website: null,
  contact: null,
  registered: null,
  assets: null,
  mentoring: null,
};

/** In a relationship that others have joined, a mentee's grant on it tells nothing of whose this is. */
const isTheirs = ({ shared, ...doc }: UndertakingsDoc, { tenant, actor, grants }: Reading): boolean => {
  if (!shared) return true;
  const { relationship: _shared, ...own } = undertakingsView.scope({ ...doc, shared });
  const caller = { tenant, actor, grants };
  return (
    covers(caller, [...LEAD, "mentor"], undertakingsView.scope({ ...doc, shared })) ||
    covers(caller, ["applicant", "mentee"], own)
  );
};

/** Whether the reader is of the organisation: of its own people, or of the programme that it leads. */
const isItself = (place: OrganisationPlace, own: UndertakingsDoc | undefined, reading: Reading): boolean => {
  if (place.as === "lead") return worksIn(place, reading);
  if (!own) return false;
  const { tenant, actor, grants } = reading;
  const { relationship, ...application } = undertakingsView.scope(own);
  const scope = own.shared || relationship === undefined ? application : { ...application, relationship };
  return covers({ tenant, actor, grants }, ["applicant", "mentee"], scope);
};

/** A place as far as the reader may see it; undefined where it is none of theirs. */
const placeShown = async (
  place: OrganisationPlace,
  opens: boolean,
  reading: Reading,
): Promise<{ readonly shown: PlaceShown; readonly itself: boolean } | undefined> => {
  const { programmeId, applicationId, as } = place;
  const known = applicationId === null ? undefined : await reading.get(undertakingsView, applicationId);
  const own = known && isTheirs(known, reading) ? known : undefined;
  if (!own && !worksIn(place, reading)) return undefined;
  const programme = await reading.get(programmesView, programmeId);
  const application = applicationId === null ? undefined : await reading.get(applicationsView, applicationId);
  const { relationshipId, commitments, keyProgrammes, focusProject, needs } = own ?? NOTHING;
  const shown = {
    programmeId,
    applicationId,
    as,
    opens,
    programmeName: programme?.name ?? application?.programmeName ?? own?.programmeName ?? null,
    zone: programme?.zone ?? null,
    status: application?.status ?? null,
    files: (application?.attachments ?? [])
      .filter(({ kind, withdrawn }) => kind === "theory-of-change" && withdrawn === null)
      .map(({ digest, ownerId, name }) => ({ digest, ownerId, name })),
    relationshipId,
    commitments,
    keyProgrammes,
    focusProject,
    needs,
  };
  return { shown, itself: isItself(place, own, reading) };
};

/** PRV-3: people are shown to the programmes that were told of them, and to the organisation itself. */
const peopleShown = (
  { told, contact, assets, mentoring }: OrganisationDoc,
  places: readonly PlaceShown[],
  itself: boolean,
): Pick<OrganisationDoc, "contact" | "assets" | "mentoring"> => {
  const isTold = (through: string | null): boolean =>
    itself || places.some(({ opens, programmeId }) => opens && programmeId === through);
  return {
    contact: isTold(told.contact) ? contact : null,
    assets: isTold(told.assets) ? assets : null,
    mentoring: isTold(told.mentoring) ? mentoring : null,
  };
};

export const getOrganisation = query<GetOrganisationRequest, Organisation>({
  name: "get-organisation",
  summary: "An organisation: who it is, where it has a place, what it takes on there, and what it can give as a mentor",
  route: "GET /organisations/:organisationId",
  request: GetOrganisationRequest,
  allow: [...LEAD, "applicant", "mentee", "mentor"],
  views: [organisationsView, undertakingsView, applicationsView, programmesView, mentorsView],
  asOf: true,
  response: organisationSchema,
  answer: async ({ organisationId }, reading) => {
    const doc = await reading.get(organisationsView, organisationId);
    const opening = openPlaces(doc?.places ?? []);
    const shown = await Promise.all(
      (doc?.places ?? []).map((place) => placeShown(place, opening.includes(place), reading)),
    );
    const seen = shown.filter((place) => place !== undefined);
    const places = seen.map((place) => place.shown);
    if (!doc || places.length === 0) return undefined;
    const mentors = await reading.find(mentorsView, { where: { organisation: doc.names[0] ?? "" }, limit: 100 });
    const { funder: _funder, names: _names, places: _places, told: _told, ...rest } = doc;
    const itself = seen.some((place) => place.itself);
    return {
      ...rest,
      ...(places.some(({ opens }) => opens) ? peopleShown(doc, places, itself) : KEPT_BACK),
      places,
      mentors: mentors.items.map(({ doc: { mentorId, programmeId, personId, name, capacity, relationships } }) => ({
        mentorId,
        programmeId,
        personId,
        name,
        free: Math.max(capacity - relationships.length, 0),
      })),
    };
  },
});
