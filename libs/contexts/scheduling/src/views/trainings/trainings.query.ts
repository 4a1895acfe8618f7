import { query, type Page, type Reading } from "@sankofa/kernel/manifest";
import { field, list, orNull, record, Type, type Static } from "@sankofa/kernel/schema";
import type { Role } from "@sankofa/kernel/scope";
import { ID } from "@sankofa/kernel/patterns";
import { PageRequest } from "@sankofa/requests/page-request";
import { Matches } from "class-validator";
import { titleOf } from "../../content/agenda/agendas";
import { SEALED } from "../request-words.query";
import { knownApplicationsView } from "../known-applications/known-applications.view";
import { knownParticipantsView } from "../known-participants/known-participants.view";
import { knownProgrammesView } from "../known-programmes/known-programmes.view";
import type { TrainingDoc } from "./trainings.doc";
import { trainingsView } from "./trainings.view";

export class ListTrainingsRequest extends PageRequest {
  @Matches(ID)
  programmeId!: string;
}

export class GetTrainingRequest {
  @Matches(ID)
  trainingId!: string;
}

const READERS: readonly Role[] = ["funder-administrator", "programme-manager", "coordinator", "auditor"];

const day = record({
  day: field.whole(1),
  date: field.localDate(),
  startsAt: field.instant(),
  endsAt: field.instant(),
  cancelled: orNull(field.text()),
  moves: list(record({ from: field.localDate(), noticeDays: field.whole(), reason: field.text() })),
  sessions: list(record({ session: field.code(), title: field.line() })),
});
const training = {
  trainingId: field.id(),
  programmeId: field.id(),
  agenda: field.code(),
  status: field.oneOf("laid-out", "ended"),
  zone: field.zone(),
  place: orNull(field.line()),
  link: orNull(field.line()),
  days: list(day),
};
const mark = record({
  day: field.whole(1),
  personId: field.id(),
  applicationId: field.id(),
  attended: field.oneOf("present", "in-part", "absent"),
  factId: field.id(),
  corrected: orNull(record({ was: field.code(), reason: field.text() })),
});
const participant = record({
  personId: field.id(),
  applicationId: field.id(),
  organisationId: field.id(),
  organisationName: orNull(field.line()),
  role: field.code(),
  name: field.personal("personId", SEALED),
  replaced: field.flag(),
});
const detail = record({ ...training, marks: list(mark, 20_000), participants: list(participant, 2_000) });
const listed = record(training);

type Detail = Static<typeof detail>;
type Listed = Static<typeof listed>;

const shown = ({ funder: _f, marks: _m, days, ...doc }: TrainingDoc, { language }: Reading): Listed => ({
  ...doc,
  days: days.map(({ sessions, moves, ...each }) => ({
    ...each,
    moves: [...moves],
    sessions: sessions.map((session) => ({ session, title: titleOf(session, language) })),
  })),
});

const MOST_AT_ONCE = 100;

/** Everybody nominated in the programme, a page at a time: a cohort is small, and a register has no second page. */
const participantsOf = async (programmeId: string, reading: Reading): Promise<Detail["participants"]> => {
  const found: Detail["participants"] = [];
  let cursor: string | undefined;
  do {
    const page = await reading.find(knownParticipantsView, { where: { programmeId }, limit: MOST_AT_ONCE, cursor });
    for (const { doc } of page.items) {
      const { funder: _, programmeId: _p, ...person } = doc;
      const organisation = await reading.get(knownApplicationsView, doc.applicationId);
      found.push({ ...person, organisationName: organisation?.organisationName ?? null });
    }
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return found;
};

export const listTrainings = query<ListTrainingsRequest, Page<Listed>>({
  name: "list-trainings",
  summary: "The trainings of a programme on their days, the earliest first",
  route: "GET /programmes/:programmeId/trainings",
  request: ListTrainingsRequest,
  allow: READERS,
  views: [trainingsView, knownProgrammesView],
  asOf: true,
  response: record({ items: list(listed), next: orNull(Type.String()) }),
  answer: async ({ programmeId, limit, cursor }, reading) => {
    if (!(await reading.get(knownProgrammesView, programmeId))) return undefined;
    const page = await reading.find(trainingsView, { where: { programmeId }, orderBy: "startsAt", limit, cursor });
    return { items: page.items.map(({ doc }) => shown(doc, reading)), next: page.next };
  },
});

export const getTraining = query<GetTrainingRequest, Detail>({
  name: "get-training",
  summary: "A training with its agenda, who takes part, and who was there on which day",
  route: "GET /trainings/:trainingId",
  request: GetTrainingRequest,
  allow: READERS,
  views: [trainingsView, knownParticipantsView, knownApplicationsView],
  asOf: true,
  response: detail,
  answer: async ({ trainingId }, reading) => {
    const doc = await reading.get(trainingsView, trainingId);
    if (!doc) return undefined;
    const participants = await participantsOf(doc.programmeId, reading);
    return { ...shown(doc, reading), marks: doc.marks.map((each) => ({ ...each })), participants };
  },
});
