import { query, type Page, type Reading } from "@sankofa/kernel/manifest";
import { field, list, orNull, record, Type } from "@sankofa/kernel/schema";
import { covers, type Role } from "@sankofa/kernel/scope";
import { filledPage } from "@sankofa/requests/filled-page";
import { PageRequest } from "@sankofa/requests/page-request";
import { IsIn, IsOptional } from "class-validator";
import { stepReadIn } from "../../content/approaches/approaches";
import { scopeWithin } from "../../domain/belonging.policies";
import { listWithin } from "../relationship-card/list-within.query";
import { relationshipCardView } from "../relationship-card/relationship-card.view";
import { WithinRequest } from "../relationship-card/request-words.query";
import { tasksView, type TaskDoc } from "./tasks.view";

const STATUSES = ["open", "done", "dropped"] as const;

const task = {
  taskId: field.id(),
  relationshipId: field.id(),
  programmeId: field.id(),
  applicationId: field.id(),
  what: field.text(),
  owner: field.oneOf("mentor", "mentee", "programme"),
  personId: orNull(field.id()),
  dueOn: orNull(field.localDate()),
  origin: field.code(),
  originId: orNull(field.id()),
  originKey: orNull(field.code()),
  status: field.oneOf(...STATUSES),
  assigned: field.line(),
  closed: orNull(record({ on: field.line(), text: orNull(field.text()) })),
};
const response = record({ items: list(record(task)), next: orNull(Type.String()) });

type Line = Omit<TaskDoc, "funder">;
/** The steps of an approach read in the reader's language; what people wrote stays theirs. */
const lineIn =
  ({ language }: Reading) =>
  ({ funder: _, ...line }: TaskDoc): Line => ({
    ...line,
    what: (line.origin === "approach" && stepReadIn(language, line.what)) || line.what,
  });

export class ListTasksRequest extends WithinRequest {
  @IsOptional()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];
}

export const listTasks = query<ListTasksRequest, Page<Line>>({
  name: "list-tasks",
  summary: "What a relationship's two sides and the programme have to do, the soonest due first",
  route: "GET /relationships/:relationshipId/tasks",
  request: ListTasksRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "mentor", "mentee", "auditor"],
  views: [tasksView, relationshipCardView],
  asOf: true,
  response,
  answer: ({ status, ...within }, reading) =>
    listWithin(within, reading, tasksView, { where: { status }, orderBy: "dueOn", lineOf: lineIn(reading) }),
});

export class ListMyTasksRequest extends PageRequest {}

/** Whose it is stands beside it: somebody who works with several pairs tells them apart by that. */
interface OwnLine extends Line {
  readonly menteeOrganisation: string | null;
}

/** Each pair looked up once. */
const menteesOf = async (docs: readonly TaskDoc[], reading: Reading): Promise<ReadonlyMap<string, string>> => {
  const pairs = [...new Set(docs.map(({ relationshipId }) => relationshipId))];
  const cards = await Promise.all(pairs.map((id) => reading.get(relationshipCardView, id)));
  return new Map(cards.flatMap((card) => (card ? [[card.relationshipId, card.menteeOrganisation] as const] : [])));
};

/** Who does what the programme has to do. */
const DOERS: Readonly<Record<TaskDoc["owner"], readonly Role[]>> = {
  mentor: ["mentor"],
  mentee: ["mentee"],
  programme: ["coordinator", "programme-manager"],
};

const OWNERS = ["mentor", "mentee", "programme"] as const;

/** Narrowed to one side's where the reader is on no other: a programme's own tasks stand among hundreds of its pairs'. */
const waiting = ({ grants }: Reading): { readonly waitsFor: string } | { readonly status: "open" } => {
  const [owner, ...others] = OWNERS.filter((each) => grants.some(({ role }) => DOERS[each].includes(role)));
  return owner && others.length === 0 ? { waitsFor: owner } : { status: "open" };
};

export const listMyTasks = query<ListMyTasksRequest, Page<OwnLine>>({
  name: "list-my-tasks",
  summary: "What the reader's own side still has to do in all their relationships, the soonest due first",
  route: "GET /tasks",
  request: ListMyTasksRequest,
  allow: ["programme-manager", "coordinator", "mentor", "mentee"],
  views: [tasksView, relationshipCardView],
  asOf: true,
  response: record({
    items: list(record({ ...task, menteeOrganisation: orNull(field.line()) })),
    next: orNull(Type.String()),
  }),
  answer: async (asked, reading) => {
    const { items: docs, next } = await filledPage(
      asked,
      (page) => reading.find(tasksView, { where: waiting(reading), orderBy: "dueOn", ...page }),
      ({ doc }) => Promise.resolve(covers(reading, DOERS[doc.owner], scopeWithin(doc, doc.funder)) ? doc : undefined),
    );
    const mentees = await menteesOf(docs, reading);
    const menteeOf = ({ relationshipId }: TaskDoc): string | null => mentees.get(relationshipId) ?? null;
    const lineOf = lineIn(reading);
    return { items: docs.map((doc) => ({ ...lineOf(doc), menteeOrganisation: menteeOf(doc) })), next };
  },
});
