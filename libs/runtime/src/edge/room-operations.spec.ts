import request from "supertest";
import type { CommandAnswer } from "../rooms";
import { BOOK, EdgeKit, FUNDER } from "./edge.spec-kit";

const kit = new EdgeKit();
let cookie: string;
beforeAll(async () => {
  await kit.start();
  cookie = await kit.signedIn();
});
afterAll(() => kit.app.close());
beforeEach(() => void kit.rooms.calls.splice(0));

const added: CommandAnswer = {
  id: BOOK,
  stream: `library.book-${BOOK}`,
  revision: 0,
  position: "00000000000000000008",
  facts: [{ id: BOOK, type: "library.book-added" }],
};
const book = { title: "Sankofa", pages: 12, shelf: "kept" };
const add = (body: object = book) => request(kit.server).post("/api/v1/books").set("cookie", cookie).send(body);

describe("INT-3 commands over HTTP", () => {
  it("answers 201 with Location and position where the stream began with the command", async () => {
    kit.rooms.answer = () => ({ ok: added });
    const reply = await add()
      .expect(201)
      .expect("sankofa-position", added.position)
      .expect("location", `/api/v1/books/${BOOK}`);
    expect(reply.body).toEqual(added);
    expect(reply.headers["sankofa-trace"]).toMatch(/^[0-9a-f]{32}$/);
    expect(kit.rooms.calls[0]).toMatchObject({
      pattern: "library.add-book",
      call: { kind: "command", request: book, caller: { tenant: FUNDER } },
    });
  });

  it("answers 200 where the stream was there before, or the command was true already", async () => {
    kit.rooms.answer = () => ({ ok: { ...added, revision: 3 } });
    expect((await add().expect(200)).headers["location"]).toBeUndefined();
    kit.rooms.answer = () => ({ ok: { ...added, revision: -1, facts: [] } });
    await add().expect(200);
  });

  it("puts path parameters and body together, and refuses what both say", async () => {
    kit.rooms.answer = () => ({ ok: { ...added, revision: 1 } });
    const lend = (body: object) =>
      request(kit.server).post(`/api/v1/books/${BOOK}/loan`).set("cookie", cookie).send(body);
    await lend({ to: "Kofi" }).expect(200);
    expect(kit.rooms.calls[0]?.call.request).toEqual({ to: "Kofi", bookId: BOOK });
    const refused = await lend({ to: "Kofi", bookId: BOOK }).expect(422);
    expect(refused.body).toMatchObject({ code: "repeated-parameter", errors: [{ pointer: "/bookId" }] });
  });

  it("makes no route for a command of the platform's own", () =>
    request(kit.server).post("/api/v1/sweep").set("cookie", cookie).send({}).expect(404));

  it("sends the same command id for the same Idempotency-Key of the same sender, and a new one without", async () => {
    kit.rooms.answer = () => ({ ok: added });
    for (const key of ["a", "a", "b"]) await add().set("idempotency-key", key);
    await add();
    await add();
    const ids = kit.rooms.calls.map(({ call }) => "commandId" in call && call.commandId);
    expect(ids[0]).toBe(ids[1]);
    expect(new Set(ids).size).toBe(4);
    await add().set("idempotency-key", "no spaces allowed").expect(422);
    await add().set("idempotency-key", "x".repeat(129)).expect(422);
  });

  it("says a refusal as problem details with code, sentence and pointer", async () => {
    kit.rooms.answer = () => ({
      problem: {
        code: "book-lent",
        status: 409,
        title: "The book is with {who}",
        params: { who: "Kofi" },
        errors: [{ pointer: "/to", code: "book-lent", detail: "x" }],
      },
    });
    const reply = await add()
      .expect(409)
      .expect("content-type", /application\/problem\+json/);
    expect(reply.body).toEqual({
      type: "urn:sankofa:problem:book-lent",
      title: "Book lent",
      status: 409,
      code: "book-lent",
      detail: "The book is with Kofi",
      instance: "/api/v1/books",
      traceId: reply.headers["sankofa-trace"],
      params: { who: "Kofi" },
      errors: [{ pointer: "/to", code: "book-lent", detail: "x" }],
    });
  });

  it("says when to come back where there is too much work", async () => {
    kit.rooms.answer = () => ({
      problem: { code: "overloaded", status: 503, title: "Too much", retryAfterSeconds: 3 },
    });
    await add().expect(503).expect("retry-after", "3");
  });

  it("keeps what nobody foresaw to itself, and logs it under the trace id without the request", async () => {
    kit.rooms.answer = () => {
      throw new Error("the inside");
    };
    const reply = await add({ ...book, title: "A secret title" }).expect(500);
    expect(JSON.stringify(reply.body)).not.toContain("inside");
    const line = kit.logged.find((each) => "error" in each);
    expect(line).toMatchObject({
      trace: reply.headers["sankofa-trace"],
      message: "the inside",
      route: "/api/v1/books",
    });
    expect(JSON.stringify(kit.logged)).not.toContain("secret title");
  });
});

describe("INT-3 queries over HTTP", () => {
  const ask = (path: string) => request(kit.server).get(`/api/v1${path}`).set("cookie", cookie);
  const says = () =>
    (kit.rooms.answer = () => ({ ok: { json: `{"title":"Sankofa"}`, position: "00000000000000000009" } }));

  it("answers with a strong tag and 304 to whoever has it", async () => {
    says();
    const first = await ask(`/books/${BOOK}`)
      .expect(200)
      .expect("cache-control", "private, no-cache")
      .expect("sankofa-position", "00000000000000000009");
    const etag = first.headers["etag"] as string;
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    for (const tags of [etag, `W/${etag}`, `"other", ${etag}`, "*"])
      await ask(`/books/${BOOK}`).set("if-none-match", tags).expect(304);
    await ask(`/books/${BOOK}`).set("if-none-match", '"other"').expect(200);
  });

  it("hands query strings to the room as they are", async () => {
    says();
    await ask("/books?limit=3&cursor=abc&unknown=1").expect(200);
    expect(kit.rooms.calls[0]?.call).toMatchObject({
      kind: "query",
      request: { limit: "3", cursor: "abc", unknown: "1" },
    });
  });

  it.each([
    ["2026-03-03T09:00:00.000Z", "2026-03-03T09:00:00.000Z"],
    ["2026-03-03T09:00:00Z", "2026-03-03T09:00:00.000Z"],
    ["2026-03-03T12:00:00%2B03:00", "2026-03-03T09:00:00.000Z"],
    ["2026-03-03", "2026-03-03T23:59:59.999Z"],
    ["2026-03-03[Africa/Nairobi]", "2026-03-03T20:59:59.999Z"],
  ])("AUD-2 asks as of %s", async (asked, at) => {
    says();
    await ask(`/books/${BOOK}?asOf=${asked}&time=happened`).expect(200);
    expect(kit.rooms.calls[0]?.call).toMatchObject({ asOf: { at, time: "happened" }, request: { bookId: BOOK } });
  });

  it.each([
    "asOf=yesterday",
    "asOf=2026-02-30",
    "asOf=2026-03-03&time=told",
    "time=recorded",
    "asOf=2026-03-03&asOf=2026-03-04",
    "after=no%20position",
  ])(
    "refuses ?%s",
    async (search) => void expect((await ask(`/books/${BOOK}?${search}`).expect(422)).body.errors).toHaveLength(1),
  );

  it("leaves asOf to be refused where an entry knows no past", async () => {
    says();
    await ask("/books?asOf=2026-03-03").expect(200);
    expect(kit.rooms.calls[0]?.call.request).toEqual({ asOf: "2026-03-03" });
  });

  it("answers 202 with the position where a view lags behind the one waited for", async () => {
    kit.rooms.answer = () => ({
      problem: {
        code: "view-lags",
        status: 202,
        title: "Later",
        position: "00000000000000000012",
        retryAfterSeconds: 1,
      },
    });
    const reply = await ask("/books?after=00000000000000000012")
      .expect(202)
      .expect("retry-after", "1")
      .expect("sankofa-position", "00000000000000000012");
    expect(reply.body).toEqual({ code: "view-lags", position: "00000000000000000012" });
    expect(kit.rooms.calls[0]?.call).toMatchObject({ after: "00000000000000000012" });
  });
});
