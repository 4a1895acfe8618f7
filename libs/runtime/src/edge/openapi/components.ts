import { commandAnswerSchema } from "../room-operations";
import { SESSION_COOKIE } from "../cookies";

const text = (description: string) => ({ type: "string", description });

const problem = {
  type: "object",
  description: "RFC 9457 problem details. `code` is what programs act on; sentences may change.",
  required: ["type", "title", "status", "code", "detail", "instance", "traceId"],
  properties: {
    type: text("`urn:sankofa:problem:` and the code"),
    title: text("The code as a phrase"),
    status: { type: "integer" },
    code: { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" },
    detail: text("What is the matter this time, in English"),
    instance: text("The path that was asked for"),
    traceId: text("Names this request in the operator's log"),
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["pointer", "code", "detail"],
        properties: {
          pointer: text("JSON pointer into the request"),
          code: { type: "string" },
          detail: { type: "string" },
        },
      },
    },
    params: { type: "object", description: "The figures the sentence is made with" },
  },
};

const header = (description: string) => ({ description, schema: { type: "string" } });

export const HEADERS = {
  "Sankofa-Position": header(
    "A position of the log: what was written, or up to where the views had read. Hand it to a query as `after`.",
  ),
  "Sankofa-Trace": header("Names this request in the operator's log"),
  ETag: header("Changes when the body does; send it as If-None-Match"),
  Location: header("Where the new record is read"),
  Allow: header("The methods this address takes"),
  "Retry-After": header("Seconds until it is worth asking again"),
};

const problemResponse = {
  description: "A problem",
  headers: { "Sankofa-Trace": { $ref: "#/components/headers/Sankofa-Trace" } },
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

/** What several operations share. */
export const components = {
  securitySchemes: {
    session: { type: "apiKey", in: "cookie", name: SESSION_COOKIE },
    key: { type: "http", scheme: "bearer", description: "An API key, for the role `integration`" },
  },
  schemas: { Problem: problem, CommandAnswer: commandAnswerSchema },
  headers: HEADERS,
  responses: { Problem: problemResponse },
};
