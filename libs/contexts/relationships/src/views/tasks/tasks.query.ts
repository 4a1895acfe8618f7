import { query, type Page } from "@sankofa/kernel/manifest";
import { field, list, orNull, record, Type } from "@sankofa/kernel/schema";
import { covers, type Role } from "@sankofa/kernel/scope";
import { PageRequest } from "@sankofa/requests/page-request";
import { IsIn, IsOptional } from "class-validator";
import { scopeWithin } from "../../domain/belonging.policies";
import { listWithin } from "../relationship-card/list-within.query";
import { relationshipCardView } from "../relationship-card/relationship-card.view";
import { WithinRequest } from "../relationship-card/request-words.query";
import { tasksView, type TaskDoc } from "./tasks.view";

const STATUSES = ["open", "done", "dropped"] as const;

const response = record({
  items: list(
    record({
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
    }),
  ),
  next: orNull(Type.String()),
});

type Line = Omit<TaskDoc, "funder">;
const lineOf = ({ funder: _, ...line }: TaskDoc): Line => line;

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
    listWithin(within, reading, tasksView, { where: { status }, orderBy: "dueOn", lineOf }),
});

export class ListMyTasksRequest extends PageRequest {}

/** Who does what the programme has to do. */
const DOERS: Readonly<Record<TaskDoc["owner"], readonly Role[]>> = {
  mentor: ["mentor"],
  mentee: ["mentee"],
  programme: ["coordinator", "programme-manager"],
};

export const listMyTasks = query<ListMyTasksRequest, Page<Line>>({
  name: "list-my-tasks",
  summary: "What the reader's own side still has to do in all their relationships, the soonest due first",
  route: "GET /tasks",
  request: ListMyTasksRequest,
  allow: ["programme-manager", "coordinator", "mentor", "mentee"],
  views: [tasksView],
  asOf: true,
  response,
  answer: async ({ limit, cursor }, reading) => {
    const page = await reading.find(tasksView, { where: { status: "open" }, orderBy: "dueOn", limit, cursor });
    const mine = page.items.filter(({ doc }) => covers(reading, DOERS[doc.owner], scopeWithin(doc, doc.funder)));
    return { items: mine.map(({ doc }) => lineOf(doc)), next: page.next };
  },
});
