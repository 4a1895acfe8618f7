import { FOREIGN_ID, sampleOf, wrongFor, type SampledSchema } from "./samples";

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: SampledSchema;
}

interface DescribedOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly parameters: readonly Parameter[];
  /** What is no JSON is bytes of any type. */
  readonly requestBody?: { readonly content: { readonly "application/json"?: { readonly schema: SampledSchema } } };
  readonly security: readonly object[];
}

/** As much of an OpenAPI document as bad requests are made from. */
export interface DescribedApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

/** A request that must be refused: what is bad about it, and the statuses that say so. */
export interface BadRequest {
  readonly operation: string;
  readonly what: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Send it with a session, where the operation needs one. */
  readonly signedIn: boolean;
  readonly statuses: readonly number[];
}

type Draft = Omit<BadRequest, "operation" | "method" | "signedIn"> & { readonly signedIn?: boolean };

const JSON_TYPE = { "content-type": "application/json" };
const BYTES_TYPE = { "content-type": "application/octet-stream" };
const HUGE = 300 * 1024;
const DEEP = 10_000;

const filled = (path: string, id: string): string => path.replace(/\{\w+\}/g, id);
const inQuery = ({ parameters }: DescribedOperation): readonly Parameter[] =>
  parameters.filter((parameter) => parameter.in === "query");

const searchFor = (operation: DescribedOperation, change: Readonly<Record<string, string>>): string => {
  const needed = inQuery(operation).filter((parameter) => "required" in parameter && parameter.required === true);
  const said = Object.fromEntries(needed.map(({ name, schema }) => [name, String(sampleOf(schema))]));
  const search = new URLSearchParams({ ...said, ...change }).toString();
  return search ? `?${search}` : "";
};

const takesBytes = ({ requestBody }: DescribedOperation): boolean =>
  requestBody !== undefined && requestBody.content["application/json"] === undefined;

/** Files that nobody takes in. */
const badBytes = (path: string): readonly Draft[] => {
  const bytes = (what: string, body: string): Draft => ({
    what,
    path,
    headers: BYTES_TYPE,
    body,
    statuses: [422],
  });
  return [bytes("nothing at all", ""), bytes("a page that could run", "<!doctype html><script>alert(1)</script>")];
};

/** Bodies that cannot be read, and bodies of the wrong form. */
const badBodies = (operation: DescribedOperation, path: string): readonly Draft[] => {
  const schema = operation.requestBody?.content["application/json"]?.schema ?? {};
  const sample = sampleOf({ ...schema, type: "object" }) as Record<string, unknown>;
  const json = (what: string, body: unknown, ...statuses: number[]): Draft => ({
    what,
    path,
    headers: JSON_TYPE,
    body: JSON.stringify(body),
    statuses,
  });
  const text = (what: string, body: string, status: number, type = "application/json"): Draft => ({
    what,
    path,
    headers: { "content-type": type },
    body,
    statuses: [status],
  });
  const fields = Object.entries(schema.properties ?? {});
  const words = fields.find(([, field]) => field.type === "string");
  return [
    text("JSON that ends too soon", '{"a":', 400),
    text("no JSON at all", "sankofa", 400),
    text("a body of a form", "a=1", 415, "application/x-www-form-urlencoded"),
    text("plain text", "sankofa", 415, "text/plain"),
    text("a huge body", JSON.stringify({ a: "x".repeat(HUGE) }), 413),
    text("a body nested without end", `{"a":${"[".repeat(DEEP)}${"]".repeat(DEEP)}}`, 422),
    text("a member that reaches the prototype", '{"__proto__":{"a":1}}', 400),
    json("a list instead of an object", [sample], 422),
    json("an unknown field", { ...sample, noSuchField: 1 }, 422),
    ...(schema.required ?? []).map((name) => json(`no ${name}`, { ...sample, [name]: undefined }, 422)),
    ...fields.flatMap(([name, field]) => {
      const wrong = wrongFor(field);
      return wrong === undefined ? [] : [json(`a wrong type of ${name}`, { ...sample, [name]: wrong }, 422)];
    }),
    ...(words ? [json(`NUL in ${words[0]}`, { ...sample, [words[0]]: "a\u0000b" }, 422)] : []),
  ];
};

/** Query strings with something unknown, of the wrong type or from elsewhere. */
const badSearches = (operation: DescribedOperation, path: string): readonly Draft[] => {
  const search = (what: string, change: Readonly<Record<string, string>>, ...statuses: number[]): Draft => ({
    what,
    path: path + searchFor(operation, change),
    headers: takesBytes(operation) ? BYTES_TYPE : {},
    statuses: [422, ...statuses],
  });
  const known = new Map(inQuery(operation).map((parameter) => [parameter.name, parameter.schema]));
  return [
    search("an unknown parameter", { noSuchParameter: "1" }),
    ...[...known]
      .filter(([, { type }]) => type === "integer" || type === "number")
      .map(([name]) => search(`a word for ${name}`, { [name]: "many" })),
    ...[...known]
      .filter(([, schema]) => schema.enum)
      .map(([name]) => search(`no such ${name}`, { [name]: "no-such-choice" })),
    // Below a record of nobody's, or without the right to it, there is no list whose cursor could be looked at.
    ...(known.has("cursor") ? [search("a cursor of nobody's", { cursor: "bm90IGEgY3Vyc29y" }, 403, 404)] : []),
    ...(known.has("asOf")
      ? [search("no moment", { asOf: "yesterday" }), search("a time without a moment", { time: "recorded" })]
      : []),
    ...(known.has("after") ? [search("no position", { after: "no position" })] : []),
  ];
};

/** Ids that are none, and ids of somebody else's records. */
const badIds = (operation: DescribedOperation, method: string, path: string): readonly Draft[] => {
  if (!path.includes("{")) return [];
  const schema = operation.requestBody?.content["application/json"]?.schema;
  const ofAForm = ({ enum: choices, pattern }: SampledSchema): boolean => Boolean(choices ?? pattern);
  const formInPath = operation.parameters.some((parameter) => parameter.in === "path" && ofAForm(parameter.schema));
  const body = method === "get" ? {} : { body: JSON.stringify(schema ? sampleOf(schema) : {}), headers: JSON_TYPE };
  const draft = (what: string, id: string, statuses: readonly number[]): Draft => ({
    what,
    path: filled(path, id) + (method === "get" ? searchFor(operation, {}) : ""),
    headers: {},
    ...body,
    statuses,
  });
  return [
    draft("an id that is none", "not-an-id", [404, 422]),
    draft("an id with a quote in it", "1'%20or%20'1", [404, 422]),
    // A rule on the sample's values may speak before the record is looked for; a choice or a digest is no id at all.
    draft("an id of nobody's", FOREIGN_ID, method === "get" && !formInPath ? [403, 404] : [403, 404, 409, 422]),
  ];
};

const badHeaders = (operation: DescribedOperation, path: string): readonly Draft[] =>
  operation.parameters.some(({ name }) => name === "Idempotency-Key")
    ? [
        {
          what: "an Idempotency-Key with a space",
          path,
          headers: { ...JSON_TYPE, "idempotency-key": "two words" },
          body: "{}",
          statuses: [422],
        },
      ]
    : [];

/**
 * Every way in which every operation of an API description can be asked badly: for suites that hold a platform to
 * clear refusals, never a failure of its own, and nothing written.
 */
export const badRequests = (api: DescribedApi): readonly BadRequest[] =>
  Object.entries(api.paths).flatMap(([template, methods]) =>
    Object.entries(methods).flatMap(([method, described]) => {
      const operation = described as DescribedOperation;
      // What operators ask takes no request at all.
      if (operation.tags.includes("platform")) return [];
      const path = filled(template, FOREIGN_ID);
      const protectedOne = operation.security.length > 0;
      const drafts: readonly Draft[] = [
        ...(method === "get" || takesBytes(operation) ? badSearches(operation, path) : badBodies(operation, path)),
        ...(takesBytes(operation) ? badBytes(path) : []),
        ...badIds(operation, method, template),
        ...badHeaders(operation, path),
        ...(protectedOne
          ? [
              {
                what: "no session",
                path,
                headers: method === "get" ? {} : takesBytes(operation) ? BYTES_TYPE : JSON_TYPE,
                ...(method === "get" ? {} : { body: "{}" }),
                signedIn: false,
                statuses: [401],
              },
            ]
          : []),
      ];
      return drafts.map((draft) => ({
        operation: operation.operationId,
        method: method.toUpperCase(),
        signedIn: protectedOne,
        ...draft,
      }));
    }),
  );
