import { field, list, record, Type } from "@sankofa/kernel/schema";
import type { Caller } from "@sankofa/kernel/scope";
import { notFound } from "../../problems";
import type { EdgeOptions } from "../edge.options";
import { signedInRoute } from "../edge-operation";
import { EdgeProblem, roleNotAllowed } from "../edge-problem";
import type { Operation } from "../operation";
import { AttemptsRequest, SendAgainRequest, WebhookRequest } from "./webhook.requests";

const USUAL_PAGE = 50;
const NEVER_KEPT = { "cache-control": "no-store" };

const attemptSchema = record({
  attemptId: field.id(),
  webhookId: field.id(),
  eventId: field.id(),
  type: Type.String(),
  position: Type.String(),
  cause: field.oneOf("feed", "by-hand", "test"),
  at: field.instant(),
  milliseconds: field.whole(),
  status: Type.Union([Type.Integer(), Type.Null()]),
  fault: Type.Union([Type.String(), Type.Null()]),
});
const pageSchema = record({ items: list(attemptSchema), next: Type.Union([Type.String(), Type.Null()]) });

/** Those who administer the funder may ask; what they have just written is known by then. */
const admit = async (
  { webhooks }: Pick<EdgeOptions, "webhooks">,
  { grants, tenant }: Caller,
  { after }: WebhookRequest,
): Promise<void> => {
  if (!grants.some(({ role, on }) => role === "funder-administrator" && on === tenant)) throw roleNotAllowed();
  if (after !== undefined) await webhooks.reached(after);
};

const found = <Thing extends object>(thing: Thing | undefined): Thing => {
  if (!thing) throw new EdgeProblem(notFound());
  return thing;
};

/** What became of the requests to a webhook's address, and requests that somebody has sent. */
export const attemptOperations = (edge: Pick<EdgeOptions, "webhooks">): readonly Operation[] => [
  signedInRoute({
    id: "webhook-attempts.list",
    route: "GET /webhooks/:webhookId/attempts",
    summary: "The latest requests to a webhook's address and what came of them, the latest first",
    request: AttemptsRequest,
    answers: { 200: pageSchema },
    answer: async (request, { caller }) => {
      await admit(edge, caller, request);
      const { webhookId, limit = USUAL_PAGE, cursor } = request;
      const page = await edge.webhooks.attempts(caller.tenant, webhookId, limit, cursor);
      return { status: 200, body: found(page), headers: NEVER_KEPT };
    },
  }),
  signedInRoute({
    id: "webhook-attempts.test",
    route: "POST /webhooks/:webhookId/test",
    summary: "Send a webhook's address something signed that is no event, and say what came of it",
    request: WebhookRequest,
    answers: { 200: attemptSchema },
    answer: async (request, { caller }) => {
      await admit(edge, caller, request);
      const attempt = await edge.webhooks.test(caller.tenant, request.webhookId);
      return { status: 200, body: found(attempt), headers: NEVER_KEPT };
    },
  }),
  signedInRoute({
    id: "webhook-attempts.again",
    route: "POST /webhooks/:webhookId/attempts/:attemptId/repetition",
    summary: "Send the event of an attempt once more, and say what came of it",
    request: SendAgainRequest,
    answers: { 200: attemptSchema },
    answer: async (request, { caller }) => {
      await admit(edge, caller, request);
      const attempt = await edge.webhooks.sendAgain(caller.tenant, request.webhookId, request.attemptId);
      return { status: 200, body: found(attempt), headers: NEVER_KEPT };
    },
  }),
];
