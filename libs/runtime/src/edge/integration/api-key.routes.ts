import { list, optional, record, Type } from "@sankofa/kernel/schema";
import type { Caller } from "@sankofa/kernel/scope";
import { later } from "@sankofa/kernel/time";
import type { ApiKey } from "@sankofa/ports/credentials";
import { newCommandId } from "../../command-ids";
import { notFound } from "../../problems";
import type { EdgeOptions } from "../edge.options";
import { signedInRoute } from "../edge-operation";
import { EdgeProblem, invalidField, notAnIntegration, roleNotAllowed } from "../edge-problem";
import type { Operation } from "../operation";
import { AccountKeysRequest, EndApiKeyRequest, NewApiKeyRequest } from "./api-key.requests";
import { newApiKey } from "./api-keys";

type Needs = Pick<EdgeOptions, "credentials" | "clock" | "accounts">;

const LONGEST_DAYS = 366;
const DAY_MS = 24 * 60 * 60_000;
const NEVER_KEPT = { "cache-control": "no-store" };

const uuid = Type.String({ format: "uuid" });
const instant = Type.String({ format: "date-time" });
const shown = { id: uuid, label: Type.String(), created: instant, expires: instant };
const listedSchema = record({ items: list(record({ ...shown, lastUsed: optional(instant) })) });
const madeSchema = record({ ...shown, key: Type.String() });

/** An account within the funder that whoever asks administers. */
const accountOf = async (
  { accounts }: Needs,
  { accountId, after }: AccountKeysRequest,
  { grants, tenant }: Caller,
): Promise<Caller> => {
  if (!grants.some(({ role, on }) => role === "funder-administrator" && on === tenant)) throw roleNotAllowed();
  if (after !== undefined) await accounts.reached(after);
  const caller = await accounts.callerOf({ account: accountId, tenant });
  if (!caller) throw new EdgeProblem(notFound());
  return caller;
};

const listed = ({ id, label, created, expires, lastUsed }: ApiKey): object => ({
  ...{ id, label, created, expires },
  ...(lastUsed === null ? {} : { lastUsed }),
});

/**
 * Keys for the programs of others. A program has an account and the role `integration` like anybody; what it may do ends with
 * them, and its keys are how it comes in.
 */
export const apiKeyOperations = (edge: Needs): readonly Operation[] => [
  signedInRoute({
    id: "api-keys.make",
    route: "POST /accounts/:accountId/api-keys",
    summary: "Make an API key for an account with the role of an integration; the key is shown this once",
    request: NewApiKeyRequest,
    answers: { 201: madeSchema },
    answer: async (request, { caller }) => {
      const { accountId, label, expires } = request;
      const account = await accountOf(edge, request, caller);
      if (!account.grants.some(({ role }) => role === "integration")) throw notAnIntegration();
      const created = edge.clock.now();
      if (expires <= created || expires > later(created, LONGEST_DAYS * DAY_MS))
        throw invalidField("expires-out-of-bounds", "/expires", `A key ends within ${LONGEST_DAYS} days`);
      const { key, digest } = newApiKey();
      const made = { id: newCommandId(created), label, created, expires };
      await edge.credentials.saveApiKey({
        ...made,
        digest,
        account: accountId,
        tenant: caller.tenant,
        lastUsed: null,
      });
      return { status: 201, body: { ...made, key }, headers: NEVER_KEPT };
    },
  }),
  signedInRoute({
    id: "api-keys.list",
    route: "GET /accounts/:accountId/api-keys",
    summary: "An account's API keys, and when each was used last",
    request: AccountKeysRequest,
    answers: { 200: listedSchema },
    answer: async (request, { caller }) => {
      await accountOf(edge, request, caller);
      const keys = await edge.credentials.apiKeysOf(request.accountId);
      return { status: 200, body: { items: keys.map(listed) }, headers: NEVER_KEPT };
    },
  }),
  signedInRoute({
    id: "api-keys.end",
    route: "DELETE /accounts/:accountId/api-keys/:keyId",
    summary: "End an API key at once",
    request: EndApiKeyRequest,
    answers: { 204: null },
    answer: async (request, { caller }) => {
      await accountOf(edge, request, caller);
      if (!(await edge.credentials.endApiKey(request.accountId, request.keyId))) throw new EdgeProblem(notFound());
      return { status: 204, headers: NEVER_KEPT };
    },
  }),
];
