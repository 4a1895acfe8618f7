import { Module, type DynamicModule } from "@nestjs/common";
import { Subject } from "rxjs";
import { auditOperations } from "./audit.routes";
import { describedOperations } from "./described.routes";
import { doorOf } from "./door";
import { calendarAddressOperations } from "./calendars/calendar-address.routes";
import { calendarFileOperations } from "./calendars/calendar-file.routes";
import { draftOperations } from "./drafts/draft.routes";
import type { EdgeOptions } from "./edge.options";
import { fileOperations } from "./files/file.routes";
import { importOperations } from "./imports/import.routes";
import type { Operation } from "./operation";
import { apiKeyOperations } from "./integration/api-key.routes";
import { attemptOperations } from "./integration/attempt.routes";
import { eventOperations } from "./integration/event.routes";
import { webhookOperations } from "./integration/webhook.routes";
import { exportOperations } from "./exports/export.routes";
import { reportOperations } from "./reports/report.routes";
import { pageOperations } from "./page.routes";
import { platformOperations } from "./platform.routes";
import { questionOperations } from "./questions/question.routes";
import { roomOperations } from "./room-operations";
import { sessionOperations } from "./session.routes";
import { Sessions } from "./sessions";

/** Everything the edge does, by the controller it becomes. */
const operationsOf = (
  edge: EdgeOptions,
  sessions: Sessions,
  ending$: Subject<void>,
): ReadonlyMap<string, readonly Operation[]> => {
  const alone = new Map<string, readonly Operation[]>([
    ...edge.manifests.map((manifest) => [manifest.name, roomOperations(manifest, edge.rooms, edge.clock)] as const),
    ["session", sessionOperations(edge, sessions)],
    [
      "integration",
      [
        ...apiKeyOperations(edge),
        ...webhookOperations(edge),
        ...attemptOperations(edge),
        ...eventOperations(edge, sessions, ending$),
      ],
    ],
    ["files", fileOperations(edge)],
    ["drafts", draftOperations(edge)],
    ["imports", importOperations(edge)],
    ["reports", reportOperations(edge)],
    ["exports", exportOperations(edge)],
    ["calendars", [...calendarAddressOperations(edge), ...calendarFileOperations(edge)]],
    ["audit", auditOperations(edge)],
    ["platform", platformOperations(edge, ending$)],
  ]);
  const described = new Map([...alone, ["questions", questionOperations(edge, [...alone.values()].flat())]]);
  const { operations } = describedOperations([...described.values()].flat(), edge.manifests, edge.version);
  return new Map([
    ...described,
    ["documents", operations],
    ["pages", edge.webFolder === undefined ? [] : pageOperations(edge.webFolder)],
  ]);
};

@Module({})
export class EdgeModule {}

/** The HTTP edge: everything that people and pages ask of the platform. */
export const edgeModule = (edge: EdgeOptions): DynamicModule => {
  const sessions = new Sessions(edge);
  const ending$ = new Subject<void>();
  return doorOf(EdgeModule, operationsOf(edge, sessions, ending$), sessions, edge, ending$);
};
