import request from "supertest";
import { BOOK, EdgeKit, FUNDER } from "../edge.spec-kit";
import { notAllowed, notFound, viewLags } from "../../problems";

const kit = new EdgeKit();
let cookie: string;
beforeAll(async () => {
  await kit.start();
  cookie = await kit.signedIn();
});
afterAll(() => kit.app.close());
beforeEach(() => {
  kit.rooms.calls.splice(0);
  kit.rooms.answer = (pattern) => ({ ok: { json: JSON.stringify({ said: pattern }), position: "7" } });
});

interface Line {
  readonly question: number;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const post = (questions: unknown) =>
  request(kit.server).post("/api/v1/questions").set("cookie", cookie).send({ questions });

const linesOf = (text: string): readonly Line[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

const asked = async (...paths: readonly string[]): Promise<readonly Line[]> => {
  const reply = await post(paths.map((path) => ({ path })))
    .buffer(true)
    .parse((response, done) => {
      let text = "";
      response.on("data", (chunk: Buffer) => (text += chunk.toString()));
      response.on("end", () => done(null, text));
    })
    .expect(200)
    .expect("content-type", /x-ndjson/)
    .expect("cache-control", "no-store");
  return [...linesOf(reply.body as string)].sort((one, other) => one.question - other.question);
};

/** The same by a request of its own. */
const alone = (path: string) => request(kit.server).get(`/api/v1${path}`).set("cookie", cookie);

const OWN = ["traceId"];
const without = (body: unknown): unknown =>
  Object.fromEntries(Object.entries((body ?? {}) as object).filter(([name]) => !OWN.includes(name)));

test("each question is answered as it is alone: the same body, tag and position, by the same call", async () => {
  const paths = ["/books?limit=3", `/books/${BOOK}?asOf=2026-01-01&after=7`, "/session", "/books/a%2Fb?asOf=x"];
  const lines = await asked(...paths);
  const calls = kit.rooms.calls.map(({ pattern, call }) => ({ pattern, call: { ...call, traceparent: undefined } }));
  kit.rooms.calls.splice(0);
  expect(lines).toHaveLength(paths.length);
  for (const [at, path] of paths.entries()) {
    const { status, body, headers } = await alone(path);
    expect(lines[at]).toMatchObject({ question: at, status });
    expect(without(lines[at]?.body)).toEqual(without(body));
    expect(headers).toMatchObject(lines[at]?.headers ?? {});
  }
  expect(calls).toHaveLength(2);
  expect(kit.rooms.calls.map(({ pattern, call }) => ({ pattern, call: { ...call, traceparent: undefined } }))).toEqual(
    calls,
  );
});

test("who is not signed in is refused once, and nothing is asked", async () => {
  const reply = await request(kit.server)
    .post("/api/v1/questions")
    .send({ questions: [{ path: "/books" }] })
    .expect(401);
  expect(reply.body.code).toBe("not-signed-in");
  expect(kit.rooms.calls).toEqual([]);
});

test("one that is refused, one that lags and one that fails leave the others their answers", async () => {
  kit.rooms.answer = (_pattern, { request: said }) => {
    const { limit } = said as { readonly limit?: string };
    if (limit === "1") return { problem: notAllowed() };
    if (limit === "2") return { problem: notFound() };
    if (limit === "3") return { problem: viewLags("9") };
    if (limit === "4") throw new Error("a secret of the inside");
    return { ok: { json: '{"items":[]}', position: "7" } };
  };
  const lines = await asked("/books?limit=1", "/books?limit=2", "/books?limit=3", "/books?limit=4", "/books");
  expect(lines.map(({ status }) => status)).toEqual([403, 404, 202, 500, 200]);
  expect(lines[0]?.body).toMatchObject({ code: "not-allowed", status: 403, instance: "/api/v1/books" });
  expect(lines[0]?.headers["content-type"]).toContain("application/problem+json");
  expect(lines[3]?.body).toMatchObject({ code: "went-wrong" });
  expect(JSON.stringify(lines)).not.toContain("secret");
  expect(lines[4]?.body).toEqual({ items: [] });
});

test("an answer is there while another is waited for", async () => {
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  kit.rooms.answer = async (pattern) => {
    if (pattern === "library.book") await held;
    return { ok: { json: "{}", position: "7" } };
  };
  const { port } = kit.app.getHttpServer().listen(0).address() as { port: number };
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/questions`, {
    method: "POST",
    headers: { cookie, "content-type": "application/json" },
    body: JSON.stringify({ questions: [{ path: `/books/${BOOK}` }, { path: "/books" }] }),
  });
  const reader = response.body!.getReader();
  const first = linesOf(Buffer.from((await reader.read()).value!).toString());
  expect(first).toMatchObject([{ question: 1, status: 200 }]);
  answer();
  expect(linesOf(Buffer.from((await reader.read()).value!).toString())).toMatchObject([{ question: 0, status: 200 }]);
});

test("what the reader knows is not said again", async () => {
  const [line] = await asked("/books");
  const again = await post([
    { path: "/books", ifNoneMatch: line?.headers["etag"] },
    { path: "/books?limit=2", ifNoneMatch: '"other"' },
  ]).buffer(true);
  const [known, other] = [...linesOf(again.text ?? (again.body as Buffer).toString())].sort(
    (one, another) => one.question - another.question,
  );
  expect(known).toMatchObject({ status: 304 });
  expect(known).not.toHaveProperty("body");
  expect(other).toMatchObject({ status: 200, body: { said: "library.books" } });
});

test("what is no JSON, is open to all, is no question or is nowhere is refused in its own line", async () => {
  const lines = await asked(
    `/files/${"a".repeat(64)}`,
    "/positions",
    "/calendars/x.ics",
    "/nowhere",
    "/sweep",
    "/questions",
    "/books/%E0",
    "/books/../session",
  );
  expect(lines.map(({ status, body }) => `${status} ${(body as { code: string }).code}`)).toEqual([
    "422 asked-alone",
    "422 asked-alone",
    "422 asked-alone",
    "404 no-such-route",
    "404 no-such-route",
    "404 no-such-route",
    "400 bad-request",
    "404 no-such-route",
  ]);
  expect(kit.rooms.calls).toEqual([]);
});

test.each([
  ["none", []],
  ["more than a page asks", Array.from({ length: 33 }, () => ({ path: "/books" }))],
  ["an address elsewhere", [{ path: "https://elsewhere.example/books" }]],
  ["a path that is none", [{ path: "books" }]],
  ["a longer one than any", [{ path: `/books?cursor=${"a".repeat(4_000)}` }]],
  ["a command", [{ path: "/books", method: "POST" }]],
  ["a text", "/books"],
])("%s is refused as a whole", async (_what, questions) => {
  const { body } = await post(questions).expect(422);
  expect(body.code).toBe("request-invalid");
  expect(kit.rooms.calls).toEqual([]);
});

test("as many as a page may ask are answered, each timed under its own route", async () => {
  const lines = await asked(...Array.from({ length: 32 }, () => `/books/${FUNDER}`));
  expect(new Set(lines.map(({ status }) => status))).toEqual(new Set([200]));
  const { text } = await request(kit.server).get("/metrics").expect(200);
  const counted = /_count\{method="GET",route="\/api\/v1\/books\/:bookId",status="200"\} (\d+)/.exec(text)?.[1];
  expect(Number(counted)).toBeGreaterThanOrEqual(32);
});

test("a page of another site cannot ask", async () => {
  const reply = await post([{ path: "/books" }]).set("sec-fetch-site", "cross-site");
  expect(reply.status).toBe(403);
  expect(kit.rooms.calls).toEqual([]);
});
