import request from "supertest";
import { asyncApiDocument } from "../asyncapi/document";
import { BOOK, EdgeKit, FUNDER } from "./edge.spec-kit";
import { library } from "./library.spec-kit";

const kit = new EdgeKit();
beforeAll(() => kit.start());
afterAll(() => kit.app.close());
const get = (path: string) => request(kit.server).get(path);

it("is live, and ready where every store answers, before there is an administrator too", async () => {
  await get("/health/live").expect(200, { live: true });
  const { body } = await get("/health/ready").expect(200).expect("cache-control", "no-store");
  const readers = [{ ...kit.lags[0], late: false }];
  expect(body).toEqual({ ready: true, status: "ready", stores: kit.stores, readers, degraded: [], services: [] });
});

it("says what is published as AsyncAPI, to whoever asks", async () => {
  const { body } = await get("/asyncapi.json").expect(200).expect("content-type", /json/);
  expect(body).toEqual(asyncApiDocument([library], "0.1.0"));
});

it("is ready and says what is degraded where documents of a view stand still", async () => {
  kit.degraded = [{ view: "books", parked: 2, stopped: false }];
  const { body } = await get("/health/ready").expect(200);
  expect(body).toMatchObject({
    ready: true,
    status: "degraded",
    degraded: [{ view: "books", parked: 2, stopped: false }],
  });
  kit.degraded = [];
});

it("is ready and names the room whose process is down, and how far the others are behind", async () => {
  const lag = { name: "tallies", kind: "projection" as const, position: "1", events: 3, seconds: 0.5 };
  kit.services = [
    { name: "tally", up: true, stores: [], lags: [lag, { ...lag, events: 1, seconds: 2 }], degraded: [] },
    { name: "library", up: false, stores: [], lags: [], degraded: [] },
  ];
  const { body } = await get("/health/ready").expect(200);
  expect(body).toMatchObject({
    ready: true,
    status: "degraded",
    services: [
      { name: "tally", up: true, events: 3, seconds: 2, degraded: false },
      { name: "library", up: false, events: 0, seconds: 0, degraded: false },
    ],
  });
  kit.services = [];
});

it("is ready, and says as not known how far a reader is behind that could not be counted: that is not 0", async () => {
  const before = kit.lags;
  const uncounted = { ...before[0]!, name: "loans", events: null, seconds: null };
  kit.lags = [...before, uncounted];
  kit.services = [{ name: "tally", up: true, stores: [], lags: [before[0]!, uncounted], degraded: [] }];
  const { body } = await get("/health/ready").expect(200);
  expect(body).toMatchObject({
    ready: true,
    status: "degraded",
    readers: [before[0], { name: "loans", events: null, seconds: null, late: false }],
    services: [{ name: "tally", up: true, events: null, seconds: null, degraded: true }],
  });
  kit.lags = before;
  kit.services = [];
});

it("is ready and says so where a store can be read and not written", async () => {
  const trouble = { reason: "disk-full" as const, since: "2026-03-03T09:00:00.000Z" };
  kit.stores = [{ name: "event-store", up: true, trouble }];
  const { body } = await get("/health/ready").expect(200);
  expect(body).toMatchObject({ ready: true, status: "degraded", stores: [{ name: "event-store", up: true, trouble }] });
  kit.stores = [{ name: "event-store", up: true }];
});

it("is ready and says by how much its clock is behind what was recorded", async () => {
  kit.clockBehind = 3_600;
  const { body } = await get("/health/ready").expect(200);
  expect(body).toMatchObject({ ready: true, status: "degraded", clock: { behindSeconds: 3_600 } });
  kit.clockBehind = undefined;
});

it.each([
  [1_000, 600, 200],
  [1_001, 60, 200],
  [1_001, 60.1, 503],
])("with a reader %d facts and %d s behind readiness is %d", async (events, seconds, status) => {
  const before = kit.lags;
  kit.lags = [{ ...before[0]!, events, seconds }];
  await get("/health/ready").expect(status);
  kit.lags = before;
});

it("is not ready where a store is down", async () => {
  kit.stores = [{ name: "event-store", up: false }];
  expect((await get("/health/ready").expect(503)).body).toMatchObject({
    ready: false,
    status: "unready",
    stores: [{ name: "event-store", up: false }],
  });
  kit.stores = [{ name: "event-store", up: true }];
});

it("times requests by the pattern of their route, never by address", async () => {
  const cookie = await kit.signedIn();
  await get(`/api/v1/books/${BOOK}?asOf=2026-03-03`).set("cookie", cookie);
  await get("/api/v1/somebody/searched-for-this");
  const { text } = await get("/metrics")
    .expect(200)
    .expect("content-type", /text\/plain/);
  expect(text).toContain(
    'mentorship_http_request_duration_seconds_count{method="GET",route="/api/v1/books/:bookId",status="404"} 1',
  );
  expect(text).not.toMatch(new RegExp(`${BOOK}|searched-for-this`));
});

it("AUD-1 shows the log's head and every reader's lag to those who answer for it or check it", async () => {
  const ask = async (role: "auditor" | "mentor") =>
    get("/api/v1/audit/log").set("cookie", await kit.signedIn([{ id: BOOK, role, level: "funder", on: FUNDER }]));
  const reply = await ask("auditor");
  expect(reply.body).toEqual({ head: { position: "00000000000000000007", count: 7 }, readers: kit.lags });
  expect((await ask("mentor")).status).toBe(403);
  await get("/api/v1/audit/log").expect(401);
});

it("streams positions as they move, to those signed in, and ends its streams when the platform stops", async () => {
  await get("/api/v1/positions").expect(401);
  const { port } = kit.server.listen(0).address() as { port: number };
  const reply = await fetch(`http://127.0.0.1:${port}/api/v1/positions`, { headers: { cookie: await kit.signedIn() } });
  expect(reply.headers.get("content-type")).toBe("text/event-stream");
  const reader = reply.body!.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader.read()).value).toContain("retry:");
  kit.positions$.next("00000000000000000008");
  expect((await reader.read()).value).toBe("id: 00000000000000000008\nevent: position\ndata: 00000000000000000008\n\n");
  const closed = kit.app.close();
  expect((await reader.read()).done).toBe(true);
  await closed;
});
