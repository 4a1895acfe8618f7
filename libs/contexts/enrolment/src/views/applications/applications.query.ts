import { MEDIA_TYPES } from "@sankofa/kernel/attachment";
import { query, type Page } from "@sankofa/kernel/manifest";
import { field, list, optional, orNull, pageOf, record, Type } from "@sankofa/kernel/schema";
import type { Role } from "@sankofa/kernel/scope";
import { ID } from "@sankofa/kernel/patterns";
import { PageRequest } from "@sankofa/requests/page-request";
import { IsIn, IsOptional, Matches } from "class-validator";
import { termsOf } from "../../content/programme-template/programme-templates";
import { unmet, type Terms } from "../../domain/application/application.policies";
import { closedProgrammesView } from "../programmes/closed-programmes.view";
import { programmesView } from "../programmes/programmes.view";
import type { ApplicationDoc, ApplicationDocStatus, WaitingFor } from "./applications.doc";
import { applicationsView } from "./applications.view";
import {
  listedApplication,
  listedApplicationSchema,
  STATUSES,
  WAITING_FOR,
  type ListedApplication,
} from "./listed-application.project";

export class ListApplicationsRequest extends PageRequest {
  @Matches(ID)
  programmeId!: string;

  @IsOptional()
  @IsIn(STATUSES)
  status?: ApplicationDocStatus;

  /** Only those that wait, and for whom. */
  @IsOptional()
  @IsIn(WAITING_FOR)
  waitingFor?: WaitingFor;
}

export class GetApplicationRequest {
  @Matches(ID)
  applicationId!: string;
}

const LEAD: readonly Role[] = ["funder-administrator", "programme-manager", "coordinator", "auditor"];
const ITS_OWN: readonly Role[] = ["applicant", "mentee", "signatory"];

export const listApplications = query<ListApplicationsRequest, Page<ListedApplication>>({
  name: "list-applications",
  summary: "The applications to a programme: those that wait first, the longest wait before the others",
  route: "GET /programmes/:programmeId/applications",
  request: ListApplicationsRequest,
  allow: LEAD,
  views: [programmesView, applicationsView],
  asOf: true,
  response: pageOf(listedApplicationSchema),
  answer: async ({ programmeId, status, waitingFor, limit, cursor }, reading) => {
    if (!(await reading.get(programmesView, programmeId))) return undefined;
    const where = { programmeId, ...(status ? { status } : {}), ...(waitingFor ? { waitingFor } : {}) };
    const page = await reading.find(applicationsView, { where, orderBy: "queue", limit, cursor });
    return { items: page.items.map(({ doc }) => listedApplication(doc)), next: page.next };
  },
});

const actor = () => field.public(Type.String());
const country = () => field.public(Type.String({ pattern: "^[A-Z]{2}$" }));
const answer = () => field.internal(Type.Union([Type.String(), Type.Number(), Type.Boolean()]));
const step = { reason: field.text(), by: actor(), at: field.instant() };

const applicationSchema = record({
  applicationId: field.id(),
  programmeId: field.id(),
  programmeName: field.line(),
  programmeClosed: field.flag(),
  template: field.code(),
  templateVersion: field.whole(1),
  leadOrganisation: field.line(),
  region: list(country()),
  practice: field.line(),
  extraCriteria: list(field.code()),
  organisationId: field.id(),
  organisationName: field.line(),
  country: country(),
  contact: record({ personId: field.id(), name: field.personal("personId"), email: field.personal("personId") }),
  owner: actor(),
  status: field.oneOf(...STATUSES),
  statusSince: field.instant(),
  invited: field.instant(),
  waitingFor: orNull(field.oneOf(...WAITING_FOR)),
  waitingSince: orNull(field.instant()),
  answers: list(record({ item: field.code(), value: answer(), fact: field.id() })),
  unmet: list(field.code()),
  waivers: list(record({ ...step, criterion: field.code() })),
  corrections: list(record({ ...step, item: field.code(), from: answer(), to: answer() })),
  shortlisted: orNull(record(step)),
  inception: orNull(
    record({
      happened: field.public(Type.String()),
      recorded: field.instant(),
      instrument: field.code(),
      instrumentVersion: field.whole(1),
      steps: list(record({ step: field.code(), note: optional(field.text()) })),
    }),
  ),
  seatTaken: field.flag(),
  decision: orNull(record({ ...step, decision: field.oneOf("selected", "declined", "waitlisted", "withdrawn") })),
  participants: list(
    record({
      personId: field.id(),
      name: field.personal("personId"),
      email: field.personal("personId"),
      jobTitle: field.personal("personId"),
      role: field.code(),
      since: field.instant(),
      replaced: orNull(record({ ...step, byPersonId: field.id() })),
    }),
  ),
  attachments: list(
    record({
      digest: field.digest(),
      kind: field.code(),
      mediaType: field.oneOf(...MEDIA_TYPES),
      size: field.whole(1),
      ownerId: field.id(),
      name: field.personal("ownerId"),
      by: actor(),
      at: field.instant(),
      withdrawn: orNull(record(step)),
    }),
  ),
  memorandum: orNull(record({ memorandumId: field.id(), status: field.oneOf("draft", "in-force") })),
});

type Application = Omit<ApplicationDoc, "funder"> & {
  /** It takes no applications any more. */
  readonly programmeClosed: boolean;
};

/** What is not met by today's limits, for those who may see the programme; others see what was found when it was answered. */
const judged = (doc: Application, terms: Terms | undefined): Application => {
  if (!terms || doc.answers.length === 0) return doc;
  const answers = Object.fromEntries(doc.answers.map(({ item, value }) => [item, value]));
  return { ...doc, unmet: unmet([...terms.criteria, ...terms.conditions], answers, terms) };
};

export const getApplication = query<GetApplicationRequest, Application>({
  name: "get-application",
  summary: "An application: its answers, steps, decision, participants and memorandum",
  route: "GET /applications/:applicationId",
  request: GetApplicationRequest,
  allow: [...LEAD, ...ITS_OWN],
  views: [applicationsView, programmesView, closedProgrammesView],
  asOf: true,
  response: applicationSchema,
  answer: async ({ applicationId }, reading) => {
    const known = await reading.get(applicationsView, applicationId);
    if (!known) return undefined;
    const { funder: _funder, ...doc } = known;
    const programmeClosed = (await reading.get(closedProgrammesView, doc.programmeId)) !== undefined;
    const programme = await reading.get(programmesView, doc.programmeId);
    const limits = programme && Object.fromEntries(programme.limits.map(({ limit, value }) => [limit, value]));
    return judged({ ...doc, programmeClosed }, programme && limits ? termsOf({ ...programme, limits }) : undefined);
  },
});
