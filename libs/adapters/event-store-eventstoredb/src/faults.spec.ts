import { spawn } from "node:child_process";
import { join } from "node:path";
import {
  aFact,
  idsOf,
  newStream,
  outcome,
  put,
  someFacts,
  stocked,
  wholeLog,
} from "@sankofa/ports/event-store.samples";
import { START, type SubscriptionMessage } from "@sankofa/ports/event-store";
import { startDouble, type FaultKind } from "./double/double";
import { follow, IMPATIENT, withTwoStores } from "./double.samples";
import { openEventStoreDb } from "./event-store-eventstoredb";

const ROOT = join(__dirname, "..", "..", "..", "..");

describe("reading", () => {
  test.each<[string, FaultKind, number, number]>([
    ["breaks off in the middle of a page", "dropped-read", 3, 7],
    ["falls silent in the middle of a page", "stalled-read", 2, 7],
    ["gives everything twice", "duplicate-delivery", 10_000, 0],
  ])("that %s loses and doubles nothing", (_, kind, times, after) =>
    withTwoStores(async ({ double, writer, reader }) => {
      const { stream, facts } = await stocked(writer, 20);
      double.faults.arm({ kind, times, after });
      expect(idsOf(await wholeLog(reader, { limit: 9 }))).toEqual(idsOf(facts));
      expect(idsOf((await reader.readStream({ stream })).facts)).toEqual(idsOf(facts));
      expect((await reader.head()).count).toBe(20);
      if (after) expect(double.faults.left(kind)).toBe(0);
    })(),
  );
});

describe("a subscription", () => {
  test.each<[string, FaultKind, number, number]>([
    ["breaks off", "dropped-subscription", 4, 3],
    ["ends", "ended-subscription", 4, 3],
    ["falls silent", "stalled-subscription", 3, 3],
    ["gives everything twice", "duplicate-delivery", 10_000, 0],
  ])("that %s again and again loses and doubles nothing and keeps the order", (_, kind, times, after) =>
    withTwoStores(async ({ double, writer, reader }) => {
      double.faults.arm({ kind, times, after });
      const received = follow(reader, 60);
      const sent: string[] = [];
      for (const fact of someFacts(60)) {
        await put(writer, newStream(), [fact], -1);
        sent.push(fact.id);
      }
      expect(idsOf(await received)).toEqual(sent);
      expect(double.faults.left(kind)).toBeLessThan(times);
    })(),
  );

  test(
    "that the server drops for being slow goes on where it was",
    withTwoStores(async ({ double, writer, reader }) => {
      const seen: string[] = [];
      let written: Promise<unknown> = stocked(writer, 100);
      for await (const message of reader.subscribe({ signal: new AbortController().signal })) {
        if (message.kind === "fact" && seen.push(message.fact.id) % 100 === 0) {
          if (double.faults.tooSlow >= 3) break;
          // An append of more than the server buffers, to a subscriber that listens already.
          written = written.then(() => stocked(writer, 100));
        }
      }
      await written;
      expect(seen).toEqual(idsOf(await wholeLog(writer)));
    }),
  );
});

test(
  "a subscription from beyond the end of the log sets no other one reading",
  withTwoStores(
    async ({ double, url, writer, reader }) => {
      await stocked(writer, 3);
      const ended = new AbortController();
      const subscribe = (after: string): AsyncIterator<SubscriptionMessage> =>
        reader.subscribe({ after, signal: ended.signal })[Symbol.asyncIterator]();
      const beyond = subscribe("00009000000000000000");
      expect((await beyond.next()).value).toMatchObject({ kind: "caughtUp" });
      const follower = subscribe(START);
      for (let caughtUp = false; !caughtUp;) caughtUp = (await follower.next()).value?.kind === "caughtUp";
      const waiting = Promise.all([beyond.next(), follower.next()]);
      const stranger = await openEventStoreDb({ url, namespace: "stranger" });
      // Strikes nothing so late, but is taken by every reading.
      double.faults.arm({ kind: "stalled-read", times: 1_000, after: 1_000 });
      for (const fact of someFacts(20)) await put(stranger, newStream(), [fact], -1);
      expect(double.faults.left("stalled-read")).toBe(1_000);
      await stranger.close();
      ended.abort();
      await waiting;
    },
    { probe: 60_000 },
  ),
);

describe("an append", () => {
  test.each<[string, FaultKind]>([
    ["is answered twice", "second-answer"],
    ["is written, and said to have been too late", "deadline-written"],
    ["is too late", "deadline-unwritten"],
    ["is written and never answered", "lost-answer"],
    ["is written before its connection breaks off", "dropped-append"],
    ["comes to a node that is not the leader", "not-leader"],
  ])("that %s is stored once, in its place", (_, kind) =>
    withTwoStores(async ({ double, writer }) => {
      const [stream, neighbour] = [newStream(), newStream()];
      const facts = someFacts(8);
      double.faults.arm({ kind, times: 3 });
      const beside = Promise.all(someFacts(8).map((fact, index) => put(writer, neighbour, [fact], index - 1)));
      for (const [index, fact] of facts.entries()) {
        const answer = await put(writer, stream, [fact], index - 1);
        const { facts: stored } = await writer.readStream({ stream });
        expect(answer).toMatchObject({ revision: index, position: stored.at(-1)?.position });
      }
      await beside;
      expect(idsOf((await writer.readStream({ stream })).facts)).toEqual(idsOf(facts));
      expect((await writer.head()).count).toBe(16);
      expect(double.faults.left(kind)).toBe(0);
    })(),
  );

  test("answered twice would end a process that appends in the client's own way", async () => {
    const double = await startDouble();
    double.faults.arm({ kind: "second-answer" });
    const child = `
      const { EventStoreDBClient, jsonEvent } = require("@eventstore/db-client");
      const client = EventStoreDBClient.connectionString(process.argv[1]);
      client.appendToStream("s", jsonEvent({ type: "t", data: {} })).then(async () => {
        for await (const event of client.readStream("s")) void event;
        process.exit(0);
      });`;
    const done = await new Promise<number | null>((resolve, reject) => {
      const running = spawn(process.execPath, ["-e", child, double.url], { cwd: ROOT, stdio: "ignore" });
      running.on("exit", resolve);
      running.on("error", reject);
    });
    double.close();
    expect(done).not.toBe(0);
  });
});

describe("a server that goes away", () => {
  test(
    "and comes back is carried on with: what was on its way is stored once, and who follows misses nothing",
    withTwoStores(async ({ double, writer, reader }) => {
      const { stream } = await stocked(writer, 1);
      const received = follow(reader, 21);
      await put(writer, newStream(), [aFact()], -1);
      double.close();
      const pending = someFacts(9).map((fact, index) => put(writer, stream, [fact], index));
      const again = await startDouble({ port: double.port, log: double.log });
      const answers = await Promise.all(pending);
      expect(answers.map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
      await stocked(writer, 10);
      expect(idsOf(await received)).toEqual(idsOf(await wholeLog(writer)));
      again.close();
    }),
  );

  test(
    "and stays away is told of: an append says whether it may have been written",
    withTwoStores(
      async ({ double, writer, reader }) => {
        const { stream } = await stocked(writer, 1);
        await writer.readStream({ stream });
        double.close();
        const known = await outcome(writer, { stream, expected: 0, events: [aFact()] });
        expect(known).toMatchObject({ code: "store-unavailable", outcomeUnknown: true });
        const unread = await outcome(reader, { stream, expected: 0, events: [aFact()] });
        expect(unread).toMatchObject({ code: "store-unavailable", outcomeUnknown: false });
        await expect(reader.readAll({})).rejects.toMatchObject({ code: "store-unavailable", outcomeUnknown: false });
      },
      { ...IMPATIENT, patience: 50 },
    ),
  );
});
