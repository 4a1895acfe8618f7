import { list, record, Type } from "@sankofa/kernel/schema";
import type { Role } from "@sankofa/kernel/scope";
import type { EdgeOptions } from "./edge.options";
import { signedInRoute } from "./edge-operation";
import { roleNotAllowed } from "./edge-problem";
import type { Operation } from "./operation";
import { lagFields } from "./platform.routes";
import { WaitingRequest } from "./session/session.requests";

/** Those who answer for a programme, and those who check them. */
const READERS: readonly Role[] = ["funder-administrator", "programme-manager", "auditor"];

export const auditLogSchema = record({
  head: record({ position: Type.String(), count: Type.Integer({ minimum: 0 }) }),
  readers: list(
    record({
      name: Type.String(),
      kind: Type.Union([Type.Literal("projection"), Type.Literal("process"), Type.Literal("deadline")]),
      position: Type.String(),
      ...lagFields,
    }),
  ),
});

/** What an auditor asks of the log as a whole: where it ends, and how far behind everything is that reads it. */
export const auditOperations = ({ health }: Pick<EdgeOptions, "health">): readonly Operation[] => [
  signedInRoute({
    id: "audit.log",
    route: "GET /audit/log",
    summary: "The head of the log, and how far every projection and process has read",
    request: WaitingRequest,
    answers: { 200: auditLogSchema },
    answer: async (_request, { caller }) => {
      if (!caller.grants.some(({ role }) => READERS.includes(role))) throw roleNotAllowed();
      const [head, here, services] = await Promise.all([health.head(), health.lags(), health.services()]);
      const readers = [...here, ...services.flatMap(({ lags }) => lags)];
      return {
        status: 200,
        body: { head: { position: head.position, count: head.count }, readers },
        headers: { "cache-control": "no-store", "sankofa-position": head.position },
      };
    },
  }),
];
