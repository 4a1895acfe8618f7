import { setImmediate as turn } from "node:timers/promises";
import type { NatsConnection } from "nats";
import { throwError } from "rxjs";
import { ownNatsServer, type NatsServer } from "@sankofa/testing/servers/nats-server";
import { RoomsByAsking } from "@sankofa/runtime/transport/rooms-by-asking";
import { NoAnswer, NobodyListens, type Asking, type Wire } from "@sankofa/runtime/transport/wire";
import type { QueryCall } from "@sankofa/runtime/rooms";
import { openNatsWire } from "./rooms-nats";
import type { RoomsServer } from "./rooms-server";

const PATTERN = "guestbook.sign-page";
const CALL: QueryCall = {
  kind: "query",
  caller: { actor: "account:one", tenant: "0190a0a0-0000-7000-8000-000000000001", grants: [] },
  request: {},
};
const PATIENCE_MS = 300;
const nowhere: Asking = { ask: (pattern) => Promise.reject(new NobodyListens(pattern)) };

let server: NatsServer;
const opened: Wire[] = [];

const wire = async (group: string, patienceMs = 5_000): Promise<Wire> => {
  const made = await openNatsWire({ connection: { servers: server.url }, group, patienceMs });
  opened.push(made);
  return made;
};

/** A process that answers on the pattern. */
const listening = async (group: string, answer: (data: unknown) => unknown): Promise<Wire> => {
  const made = await wire(group);
  const strategy = made.server as RoomsServer;
  strategy.addHandler(PATTERN, async (data: unknown) => answer(data));
  await new Promise<void>((resolve, reject) =>
    strategy.listen((error) => (error ? reject(error as Error) : resolve())),
  );
  return made;
};

beforeAll(async () => {
  server = await ownNatsServer();
});
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});
afterAll(() => server.stop());

test("a call is answered by a room in another process, its refusal as a value", async () => {
  const said: unknown[] = [];
  await listening("guestbook", (data) => {
    said.push(data);
    return { problem: { code: "page-full", status: 409, title: "Full" } };
  });
  const rooms = new RoomsByAsking(nowhere, await wire("gateway"), () => false);
  expect(await rooms.send(PATTERN, CALL)).toEqual({ problem: { code: "page-full", status: 409, title: "Full" } });
  expect(said).toEqual([CALL]);
});

test("processes of one group share what they are asked, and each call is answered once", async () => {
  const counts = [0, 0];
  for (const at of counts.keys()) await listening("guestbook", () => ({ ok: (counts[at] = (counts[at] ?? 0) + 1) }));
  const gateway = await wire("gateway");
  await Promise.all(Array.from({ length: 60 }, () => gateway.ask(PATTERN, CALL)));
  expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(60);
  expect(Math.min(...counts)).toBeGreaterThan(0);
});

test("where nobody listens, that is said at once and not after the time for an answer", async () => {
  const gateway = await wire("gateway", 600_000);
  await expect(gateway.ask(PATTERN, CALL)).rejects.toThrow(NobodyListens);
  expect(await new RoomsByAsking(nowhere, gateway, () => false).send(PATTERN, CALL)).toEqual({
    problem: expect.objectContaining({ code: "service-unavailable", status: 503, retryAfterSeconds: 2 }),
  });
});

test("who does not answer in time is not waited for: a query is unavailable, a command's outcome unknown", async () => {
  await listening("guestbook", () => new Promise(() => undefined));
  const gateway = await wire("gateway", PATIENCE_MS);
  await expect(gateway.ask(PATTERN, CALL)).rejects.toThrow(NoAnswer);
  const rooms = new RoomsByAsking(nowhere, gateway, () => false);
  expect(await rooms.send(PATTERN, CALL)).toMatchObject({ problem: { code: "service-unavailable", status: 503 } });
  const command = { ...CALL, kind: "command", commandId: "0190a0a0-0000-7000-8000-000000000002" } as const;
  expect(await rooms.send(PATTERN, command)).toMatchObject({ problem: { code: "outcome-unknown", status: 503 } });
});

test("a mistake in the room is an error where it was asked, without its words", async () => {
  await listening("guestbook", () => throwError(() => new Error("the password is sesame")));
  await expect((await wire("gateway")).ask(PATTERN, CALL)).rejects.toThrow(/^guestbook.sign-page failed in its room$/);
});

test("an answer that does not fit into a message is refused as a value", async () => {
  await listening("guestbook", () => ({ ok: { json: "x".repeat(2 << 20), position: "" } }));
  const rooms = new RoomsByAsking(nowhere, await wire("gateway"), () => false);
  expect(await rooms.send(PATTERN, CALL)).toMatchObject({ problem: { code: "answer-too-large", status: 422 } });
});

test("who asks, and in which trace, stands in the headers", async () => {
  const traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  const room = await listening("guestbook", () => ({ ok: 1 }));
  const heard: (string | undefined)[] = [];
  (room.server as RoomsServer).unwrap<NatsConnection>().subscribe("sankofa-rooms.>", {
    callback: (_, { headers }) => heard.push(headers?.get("sankofa-actor"), headers?.get("traceparent")),
  });
  const rooms = new RoomsByAsking(nowhere, await wire("gateway"), () => false);
  await rooms.send(PATTERN, { ...CALL, traceparent });
  while (heard.length === 0) await turn();
  expect(heard).toEqual(["account:one", traceparent]);
});

test("one that stops answers what it has begun, and takes nothing new", async () => {
  let begun: () => void = () => undefined;
  let finish: () => void = () => undefined;
  const isBegun = new Promise<void>((resolve) => (begun = resolve));
  const stopping = await listening("guestbook", () => {
    begun();
    return new Promise((resolve) => (finish = () => resolve({ ok: "finished" })));
  });
  const gateway = await wire("gateway");
  const answer = gateway.ask(PATTERN, CALL);
  await isBegun;
  const server = stopping.server as RoomsServer;
  const closed = server.close();
  // What the broker hears before it hears of the end is taken still.
  await server.unwrap<NatsConnection>().flush();
  await expect(gateway.ask(PATTERN, CALL)).rejects.toThrow(NobodyListens);
  finish();
  await expect(answer).resolves.toEqual({ ok: "finished" });
  await closed;
});

test("without a broker everything is refused at once, and works again when it is back", async () => {
  await listening("guestbook", () => ({ ok: 1 }));
  const gateway = await wire("gateway", 2_000);
  expect(await gateway.ask(PATTERN, CALL)).toEqual({ ok: 1 });
  await server.kill();
  for (;;) {
    const refusal: unknown = await gateway.ask(PATTERN, CALL).catch((error: unknown) => error);
    if (refusal instanceof NobodyListens) break;
  }
  await server.restart();
  for (;;) {
    const answer: unknown = await gateway.ask(PATTERN, CALL).catch(() => undefined);
    if (answer !== undefined) {
      expect(answer).toEqual({ ok: 1 });
      break;
    }
    await turn();
  }
});
