import { query, type Page } from "@sankofa/kernel/manifest";
import { field, list, map, orNull, pageOf, record, Type } from "@sankofa/kernel/schema";
import type { Role } from "@sankofa/kernel/scope";
import { ID } from "@sankofa/kernel/patterns";
import { PageRequest } from "@sankofa/requests/page-request";
import { IsIn, IsOptional, Matches } from "class-validator";
import { COHORT_CAPACITY } from "../../domain/programme/programme.policies";
import {
  listedApplication,
  listedApplicationSchema,
  type ListedApplication,
} from "../applications/listed-application.project";
import { applicationsView } from "../applications/applications.view";
import { programmesView, type ProgrammeDoc } from "./programmes.view";

export class ListProgrammesRequest extends PageRequest {
  @IsOptional()
  @IsIn(["open", "closed"])
  status?: "open" | "closed";
}

export class GetProgrammeRequest {
  @Matches(ID)
  programmeId!: string;
}

const READERS: readonly Role[] = ["funder-administrator", "programme-manager", "coordinator", "auditor"];

/** How much of the queue a programme's page opens with. */
const FIRST_OF_QUEUE = 10;

const actor = () => field.public(Type.String());
const country = () => field.public(Type.String({ pattern: "^[A-Z]{2}$" }));

const programmeFields = {
  programmeId: field.id(),
  status: field.oneOf("open", "closed"),
  name: field.line(),
  template: field.code(),
  templateVersion: field.whole(1),
  leadOrganisationId: field.id(),
  leadOrganisation: field.line(),
  region: list(country()),
  practice: field.line(),
  extraCriteria: list(field.code()),
  participantMix: field.code(),
  from: field.localDate(),
  until: field.localDate(),
  zone: field.zone(),
  opened: field.instant(),
  openedBy: actor(),
  limits: list(record({ limit: field.code(), value: field.whole() })),
  overrides: list(
    record({
      limit: field.code(),
      from: field.whole(),
      to: field.whole(),
      reason: field.text(),
      by: actor(),
      at: field.instant(),
    }),
  ),
  seats: list(record({ applicationId: field.id(), since: field.instant() })),
  closed: orNull(record({ reason: field.text(), by: actor(), at: field.instant() })),
  /** Seats taken and how many there are. */
  seatsTaken: field.whole(),
  capacity: field.whole(),
};

export type Programme = Omit<ProgrammeDoc, "funder"> & { readonly seatsTaken: number; readonly capacity: number };

const shown = ({ funder: _funder, ...doc }: ProgrammeDoc): Programme => ({
  ...doc,
  seatsTaken: doc.seats.length,
  capacity: doc.limits.find(({ limit }) => limit === COHORT_CAPACITY)?.value ?? 0,
});

export const listProgrammes = query<ListProgrammesRequest, Page<Programme>>({
  name: "list-programmes",
  summary: "The programmes the caller may see, by name",
  route: "GET /programmes",
  request: ListProgrammesRequest,
  allow: READERS,
  views: [programmesView],
  asOf: true,
  response: pageOf(record(programmeFields)),
  answer: async ({ status, limit, cursor }, reading) => {
    const where = status === undefined ? {} : { where: { status } };
    const page = await reading.find(programmesView, { ...where, orderBy: "name", limit, cursor });
    return { items: page.items.map(({ doc }) => shown(doc)), next: page.next };
  },
});

export interface ProgrammeDetail extends Programme {
  /** How many applications stand at each step. */
  readonly applications: Readonly<Record<string, number>>;
  /** Undecided applications that wait for the lead: how many, since when the oldest, and the first of them. */
  readonly queue: {
    readonly waiting: number;
    readonly oldestWait: string | null;
    readonly first: readonly ListedApplication[];
  };
}

export const getProgramme = query<GetProgrammeRequest, ProgrammeDetail>({
  name: "get-programme",
  summary: "A programme with its seats and the queue of undecided applications, oldest wait first",
  route: "GET /programmes/:programmeId",
  request: GetProgrammeRequest,
  allow: READERS,
  views: [programmesView, applicationsView],
  asOf: true,
  response: record({
    ...programmeFields,
    applications: map(field.whole()),
    queue: record({
      waiting: field.whole(),
      oldestWait: orNull(field.instant()),
      first: list(listedApplicationSchema),
    }),
  }),
  answer: async ({ programmeId }, reading) => {
    const doc = await reading.get(programmesView, programmeId);
    if (!doc) return undefined;
    const waiting = { programmeId, waitingFor: "lead" };
    const applications = await reading.countBy(applicationsView, "status", { programmeId });
    const queue = await reading.find(applicationsView, {
      where: waiting,
      orderBy: "waitingSince",
      limit: FIRST_OF_QUEUE,
    });
    const { lead = 0 } = await reading.countBy(applicationsView, "waitingFor", waiting);
    const first = queue.items.slice(0, FIRST_OF_QUEUE).map((found) => listedApplication(found.doc));
    return { ...shown(doc), applications, queue: { waiting: lead, oldestWait: first[0]?.waitingSince ?? null, first } };
  },
});
