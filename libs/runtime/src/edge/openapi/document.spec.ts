import request from "supertest";
import { badRequests, type DescribedApi } from "@sankofa/testing/bad-requests";
import { validateRequest } from "../../pipeline/validate-request";
import { badCursor, notFound, requestInvalid } from "../../problems";
import { EdgeKit } from "../edge.spec-kit";
import { library } from "../library.spec-kit";
import type { OpenApiDocument } from "./document";

const kit = new EdgeKit();
let document: OpenApiDocument;
let cookie: string;
const routes: string[] = [];

beforeAll(async () => {
  await kit.start({}, (fastify) =>
    fastify.addHook("onRoute", ({ method, url }) => void routes.push(`${String(method)} ${url}`)),
  );
  cookie = await kit.signedIn();
  document = (await request(kit.server).get("/openapi.json").expect(200).expect("content-type", /json/))
    .body as OpenApiDocument;
  // As the rooms' own pipeline does: shape first, and then there is no such record.
  kit.rooms.answer = (pattern, call) => {
    const entry = [...library.commands, ...library.queries].find(({ name }) => pattern === `library.${name}`);
    // Of another room, which a route of the edge's own asks.
    if (!entry) return { problem: notFound() };
    const checked = validateRequest(entry.request, call.request, "openMaps" in entry ? entry.openMaps : {});
    if ("faults" in checked) return { problem: requestInvalid(checked.faults) };
    return { problem: (call.request as { cursor?: string }).cursor ? badCursor() : notFound() };
  };
});
afterAll(() => kit.app.close());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation: operation as any })),
  );

describe("INT-3 the OpenAPI document", () => {
  it("holds every route of the app, and no other", () => {
    const described = operations().map(
      ({ path, method }) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`,
    );
    expect(routes.filter((route) => !route.startsWith("HEAD ")).sort()).toEqual(described.sort());
    expect(described).toContain("POST /api/v1/books/:bookId/loan");
    expect(described).toContain("POST /api/v1/session/first-administrator");
  });

  it("is whole: version, unique operation ids, parameters for every placeholder, an answer and a problem each", () => {
    expect(document.openapi).toBe("3.1.1");
    const ids = operations().map(({ operation }) => operation.operationId as string);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, operation } of operations()) {
      const inPath = operation.parameters.filter((each: any) => each.in === "path").map((each: any) => each.name);
      expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      for (const parameter of operation.parameters) expect(parameter.schema).toBeDefined();
      expect(Object.keys(operation.responses).some((status) => status.startsWith("2"))).toBe(true);
      expect(operation.responses.default).toEqual({ $ref: "#/components/responses/Problem" });
      for (const response of Object.values<any>(operation.responses))
        expect(response.$ref ?? response.description).toBeTruthy();
      expect(operation.summary).toBeTruthy();
    }
  });

  it("points at nothing that is not there", () => {
    for (const [, pointer = ""] of JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g))
      expect(pointer.split("/").reduce<any>((at, key) => at?.[key], document)).toBeDefined();
  });

  it("says of a request what its class checks", () => {
    const body = (document.paths["/api/v1/books"]?.["post"] as any).requestBody;
    expect(body).toEqual({
      required: true,
      content: {
        "application/json": {
          schema: {
            type: "object",
            properties: {
              title: { type: "string", minLength: 1, maxLength: 200 },
              pages: { type: "integer", minimum: 1 },
              shelf: { type: "string", enum: ["lent", "kept"] },
              authors: {
                type: "array",
                maxItems: 3,
                items: {
                  type: "object",
                  properties: { surname: { type: "string", minLength: 1, maxLength: 100 } },
                  required: ["surname"],
                  additionalProperties: false,
                },
              },
              words: { type: "array", items: { type: "string" } },
              answers: { type: "object", patternProperties: { "^.*$": { type: "string" } } },
            },
            required: ["title", "pages", "shelf"],
            additionalProperties: false,
          },
        },
      },
    });
    const loan = document.paths["/api/v1/books/{bookId}/loan"]?.["post"] as any;
    expect(loan.requestBody.content["application/json"].schema.properties).toEqual({ to: { type: "string" } });
    expect(loan.parameters[0]).toEqual({
      name: "bookId",
      in: "path",
      required: true,
      schema: { type: "string", format: "uuid" },
    });
    expect(loan["x-roles"]).toEqual(["programme-manager"]);
  });

  it("offers time travel where an entry knows the past only", () => {
    const parameters = (path: string) =>
      (document.paths[path]?.["get"] as any).parameters.map((each: any) => each.name);
    expect(parameters("/api/v1/books/{bookId}")).toEqual(["bookId", "after", "If-None-Match", "asOf", "time"]);
    expect(parameters("/api/v1/books")).toEqual(["limit", "cursor", "after", "If-None-Match"]);
  });

  it("says which operations need a session", () => {
    const open = operations()
      .filter(({ operation }) => operation.security.length === 0)
      .map(({ operation }) => operation.operationId as string);
    expect(open.sort()).toEqual([
      "calendars.file",
      "links.peek",
      "platform.asyncapi",
      "platform.docs",
      "platform.live",
      "platform.metrics",
      "platform.openapi",
      "platform.ready",
      "session.accept-invitation",
      "session.become-first-administrator",
      "session.sign-in",
      "session.sign-in-by-link",
    ]);
  });

  it("can be read as a page without a script", async () => {
    const { text, headers } = await request(kit.server).get("/docs").expect(200).expect("content-type", /html/);
    expect(text).toContain("/api/v1/books/{bookId}");
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; style-src 'sha256-/);
  });
});

it("INT-3 every bad request that can be made from the document gets a clear 4xx", async () => {
  const bad = badRequests(document as unknown as DescribedApi);
  expect(bad.length).toBeGreaterThan(100);
  const failures: string[] = [];
  for (const { operation, what, method, path, headers, body, signedIn, statuses } of bad) {
    // The sign-in window is not what is looked at here, nor how long a session lasts.
    if (!signedIn) kit.now = new Date(Date.parse(kit.now) + 16_000).toISOString();
    const call = request(kit.server)[method.toLowerCase() as "post"](path).set(headers);
    if (signedIn) void call.set("cookie", cookie);
    const reply = await call.send(body);
    if (!statuses.includes(reply.status))
      failures.push(`${operation}, ${what}: ${reply.status} ${JSON.stringify(reply.body)}`);
    else
      expect(reply.body).toMatchObject({
        status: reply.status,
        code: expect.any(String),
        traceId: reply.headers["sankofa-trace"],
      });
  }
  expect(failures).toEqual([]);
});
