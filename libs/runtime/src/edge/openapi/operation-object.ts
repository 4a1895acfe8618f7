import type { TSchema } from "@sankofa/kernel/schema";
import { POSITION } from "../as-of";
import { pathParameters, type Operation } from "../operation";
import { commandAnswerSchema } from "../room-operations";
import type { HEADERS } from "./components";
import type { JsonSchema } from "./json-schema";
import { partOf, requestSchema } from "./request-schema";

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

const optionalParameter = (
  where: "query" | "header",
  name: string,
  description: string,
  schema: JsonSchema,
): Parameter => ({
  name,
  in: where,
  required: false,
  description,
  schema,
});

const IDEMPOTENCY_KEY = optionalParameter(
  "header",
  "Idempotency-Key",
  "The same key sent again is the same command: it writes once and answers alike",
  { type: "string", pattern: "^[\\x21-\\x7e]{1,128}$" },
);
const IF_NONE_MATCH = optionalParameter("header", "If-None-Match", "An ETag: 304 where the answer is still that one", {
  type: "string",
});
const AFTER = optionalParameter(
  "query",
  "after",
  "A position to wait for: 202 where the views have not read that far in time",
  { type: "string", pattern: POSITION.source },
);
const AS_OF = optionalParameter(
  "query",
  "asOf",
  "A past moment: an instant, or a day, which counts until its end (in UTC, or in the zone given in brackets)",
  { type: "string" },
);
const TIME = optionalParameter(
  "query",
  "time",
  "Whether `asOf` is about when things were recorded or when they happened, as known today",
  { type: "string", enum: ["recorded", "happened"] },
);

const saysInQuery = ({ method, takes }: Operation): boolean => method === "GET" || takes === "bytes";

const parametersOf = (operation: Operation, request: JsonSchema): readonly Parameter[] => {
  const inPath = pathParameters(operation.path);
  const schemaOf = (name: string): JsonSchema => request.properties?.[name] ?? { type: "string" };
  const inQuery = saysInQuery(operation)
    ? Object.keys(request.properties ?? {}).filter((name) => !inPath.includes(name))
    : [];
  return [
    ...inPath.map((name): Parameter => ({ name, in: "path", required: true, schema: schemaOf(name) })),
    ...inQuery.map((name): Parameter => ({
      name,
      in: "query",
      required: request.required?.includes(name) ?? false,
      schema: schemaOf(name),
    })),
    ...(operation.kind === "command" ? [IDEMPOTENCY_KEY] : []),
    ...(operation.kind === "query" ? [AFTER, IF_NONE_MATCH] : []),
    ...(operation.asOf ? [AS_OF, TIME] : []),
  ];
};

const BYTES = {
  required: true,
  content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
};

const bodyOf = (operation: Operation, request: JsonSchema): object => {
  if (operation.takes === "bytes") return { requestBody: BYTES };
  const inPath = pathParameters(operation.path);
  const body = partOf(request, (name) => !inPath.includes(name));
  if (operation.method === "GET" || Object.keys(body.properties ?? {}).length === 0) return {};
  return {
    requestBody: { required: (body.required?.length ?? 0) > 0, content: { "application/json": { schema: body } } },
  };
};

const DESCRIPTIONS: Readonly<Record<number, string>> = {
  200: "Done",
  201: "Made",
  202: "Not there yet: ask again with the same position",
  204: "Done; there is nothing to say",
  304: "Still the answer the reader has",
  503: "Not ready",
};

const headersOf = (operation: Operation, status: number): readonly (keyof typeof HEADERS)[] => {
  if (operation.kind === "command")
    return status === 201 ? ["Sankofa-Position", "Location", "Sankofa-Trace"] : ["Sankofa-Position", "Sankofa-Trace"];
  if (operation.kind === "query")
    return status === 202
      ? ["Sankofa-Position", "Retry-After", "Sankofa-Trace"]
      : ["Sankofa-Position", "ETag", "Sankofa-Trace"];
  return ["Sankofa-Trace"];
};

const answerOf = (operation: Operation, status: number, schema: TSchema | null): object => ({
  description: DESCRIPTIONS[status] ?? "Done",
  headers: Object.fromEntries(
    headersOf(operation, status).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  ),
  ...(schema === null
    ? {}
    : {
        content: {
          [operation.media ?? "application/json"]: {
            schema: schema === commandAnswerSchema ? { $ref: "#/components/schemas/CommandAnswer" } : schema,
          },
        },
      }),
});

/** The failures worth naming; whatever else goes wrong has the same form. */
const problemsOf = (operation: Operation): readonly string[] => [
  ...(operation.method === "GET" ? [] : ["400", "413", "415"]),
  ...(operation.open ? [] : ["401", "403"]),
  ...(operation.kind === "command" ? ["404", "409", "422", "503"] : []),
  ...(operation.kind === "query" ? ["404", "422", "503"] : []),
  "default",
];

export const operationObject = (operation: Operation): object => {
  const request = operation.request ? requestSchema(operation.request, operation.openMaps) : {};
  const problem = { $ref: "#/components/responses/Problem" };
  return {
    operationId: operation.id,
    tags: [operation.id.slice(0, operation.id.indexOf("."))],
    summary: operation.summary,
    parameters: parametersOf(operation, request),
    ...bodyOf(operation, request),
    responses: {
      ...Object.fromEntries(
        Object.entries(operation.answers).map(([status, schema]) => [
          status,
          answerOf(operation, Number(status), schema),
        ]),
      ),
      ...Object.fromEntries(
        problemsOf(operation)
          .filter((status) => !(status in operation.answers))
          .map((status) => [status, problem]),
      ),
    },
    security: operation.open ? [] : [{ session: [] }, { key: [] }],
    ...(operation.roles ? { "x-roles": operation.roles } : {}),
  };
};
