import { isLanguage, languageWished, type Language } from "@sankofa/kernel/language";
import type { CommandEntry, ContextManifest, Method, QueryEntry } from "@sankofa/kernel/manifest";
import { list, record, Type } from "@sankofa/kernel/schema";
import type { Caller } from "@sankofa/kernel/scope";
import type { Clock } from "@sankofa/ports/clock";
import type { CommandAnswer, CommandCall, QueryCall } from "../rooms";
import { commandAnswer, NEVER_KEPT, ok, queryAnswer, VIEW_LAGS } from "./answers";
import { timesOf } from "./as-of";
import { commandIdFor } from "./command-id";
import { noteReading } from "./noted-reading";
import { mergedRequest } from "./merged-request";
import { API, pathParameters, type Exchange, type Operation } from "./operation";
import type { Rooms } from "./rooms-client";

const methodOf = (route: string): Method => route.slice(0, route.indexOf(" ")) as Method;
const pathOf = (route: string): string => API + route.slice(route.indexOf(" ") + 1);

export const commandAnswerSchema = record({
  id: Type.String({ format: "uuid" }),
  stream: Type.String(),
  revision: Type.Integer({ minimum: -1 }),
  position: Type.String(),
  facts: list(record({ id: Type.String({ format: "uuid" }), type: Type.String() })),
});

export const laggingSchema = record({ code: Type.Literal(VIEW_LAGS), position: Type.String() });

/** `application` of enrolment is read at `GET /applications/:applicationId`: where a query has that one parameter. */
const locationOf = (manifest: ContextManifest, noun: string): ((id: string) => string | undefined) => {
  const parameter = `${noun.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())}Id`;
  const path = manifest.queries
    .map((entry) => pathOf(entry.route))
    .find((candidate) => candidate.endsWith(`/:${parameter}`) && pathParameters(candidate).length === 1);
  return (id) => path?.replace(`:${parameter}`, id);
};

/** A command of a room as somebody sends it by HTTP; what it led to may be told with more than the room says of it. */
export const commandOperation = (
  manifest: ContextManifest,
  entry: CommandEntry,
  rooms: Rooms,
  clock: Clock,
  told: (answer: CommandAnswer, sent: CommandCall) => Promise<CommandAnswer> = async (answer) => answer,
): Operation => {
  const pattern = `${manifest.name}.${entry.name}`;
  const location = locationOf(manifest, entry.noun.name);
  return {
    id: pattern,
    method: methodOf(entry.route),
    path: pathOf(entry.route),
    summary: entry.summary,
    kind: "command",
    request: entry.request,
    roles: entry.allow,
    ...(entry.openMaps ? { openMaps: entry.openMaps } : {}),
    answers: { 200: commandAnswerSchema, 201: commandAnswerSchema },
    open: false,
    handle: async (exchange, { caller }) => {
      const commandId = commandIdFor(caller, exchange.header("idempotency-key"), clock.now());
      const request = mergedRequest(exchange.params, exchange.body);
      const call = { kind: "command", caller, commandId, traceparent: exchange.traceparent, request } as const;
      const answer = ok(await rooms.send(pattern, call));
      return commandAnswer(await told(answer, call), location);
    },
  };
};

const askedOf = (
  entry: QueryEntry,
  exchange: Exchange,
  caller: Caller,
  { query, language }: { readonly query: Exchange["query"]; readonly language: Language } = {
    query: exchange.query,
    language: languageWished(exchange.header("accept-language")),
  },
): QueryCall => {
  const { rest, ...times } = timesOf(query, entry.asOf === true);
  const request = mergedRequest(exchange.params, rest);
  return { kind: "query", caller, traceparent: exchange.traceparent, request, language, ...times };
};

/** A link to a paper cannot send a header: the language that its page speaks may stand in the address. */
const linkedIn = (exchange: Exchange) => {
  const { language, ...query } = exchange.query;
  return { query, language: isLanguage(language) ? language : languageWished(exchange.header("accept-language")) };
};

/** Bytes cannot say how long they are waited for: a view that lags is a 503 here, asked again soon. */
const printOperation = (manifest: ContextManifest, entry: QueryEntry, rooms: Rooms): readonly Operation[] => {
  const { print } = entry;
  if (!print) return [];
  const pattern = `${manifest.name}.${entry.name}`;
  return [
    {
      id: `${pattern}-pdf`,
      method: "GET",
      path: `${pathOf(entry.route)}/pdf`,
      summary: `${entry.summary}, as a tagged PDF`,
      kind: "query",
      request: entry.request,
      roles: entry.allow,
      media: "application/pdf",
      answers: { 200: Type.String() },
      asOf: entry.asOf === true,
      open: false,
      handle: async (exchange, { caller }) => {
        const call = askedOf(entry, exchange, caller, linkedIn(exchange));
        const { json } = ok(await rooms.send(pattern, call));
        const printed = print(JSON.parse(json) as object, call.language ?? "en");
        // What draws pages is loaded by the first that asks for one.
        const { printedPdf } = await import("@sankofa/runtime/edge/printed/printed-pdf");
        return {
          status: 200,
          raw: await printedPdf(printed),
          headers: {
            "content-type": "application/pdf",
            "content-disposition": `attachment; filename="${entry.name.replace(/^get-/, "")}.pdf"`,
            "cache-control": "private, no-cache",
            vary: "accept-language",
          },
        };
      },
    },
  ];
};

const queryOperation = (manifest: ContextManifest, entry: QueryEntry, rooms: Rooms, clock: Clock): Operation => {
  const pattern = `${manifest.name}.${entry.name}`;
  const knowsThePast = entry.asOf === true;
  return {
    id: pattern,
    method: "GET",
    path: pathOf(entry.route),
    summary: entry.summary,
    kind: "query",
    request: entry.request,
    roles: entry.allow,
    answers: { 200: entry.response, 202: laggingSchema, 304: null },
    asOf: knowsThePast,
    open: false,
    handle: async (exchange, { caller }) => {
      const call = askedOf(entry, exchange, caller);
      const reply = await rooms.send(pattern, call);
      const disclosed = "ok" in reply && entry.discloses?.(JSON.parse(reply.ok.json) as object, caller.actor);
      if (disclosed) await noteReading(rooms, clock, call, disclosed);
      return queryAnswer(reply, exchange, entry.discloses && NEVER_KEPT);
    },
  };
};

/** A room's routes, derived from its manifest: every command somebody may send, and every query. */
export const roomOperations = (manifest: ContextManifest, rooms: Rooms, clock: Clock): readonly Operation[] => [
  ...manifest.commands
    .filter((entry) => entry.platformOnly !== true && entry.byEdge !== true)
    .map((entry) => commandOperation(manifest, entry, rooms, clock)),
  ...manifest.queries.flatMap((entry) => [
    queryOperation(manifest, entry, rooms, clock),
    ...printOperation(manifest, entry, rooms),
  ]),
];
