import { randomUUID } from "node:crypto";
import { EventStoreDBClient, jsonEvent } from "@eventstore/db-client";
import { START } from "@sankofa/ports/event-store";
import { StreamArchived, WrongExpectedVersion } from "@sankofa/ports/event-store.errors";
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
import { follow, withTwoStores } from "./double.samples";
import { openEventStoreDb } from "./event-store-eventstoredb";
import { DATA_VERSION } from "./origin";

const minute = (number: number): string => new Date(Date.UTC(2026, 2, 3) + number * 60_000).toISOString();

test(
  "what others keep on the same server is no fact of ours, and no gap in ours",
  withTwoStores(async ({ url, writer, reader }) => {
    const other = await openEventStoreDb({ url, namespace: `test-${randomUUID()}` });
    const client = EventStoreDBClient.connectionString(url);
    const received = follow(reader, 15);
    const facts = someFacts(15);
    for (const [index, fact] of facts.entries()) {
      await put(writer, newStream(), [fact], -1);
      await stocked(other, 3);
      await client.appendToStream(`foreign-${index}`, jsonEvent({ type: "thing", data: {} }));
      await client.setStreamMetadata(`foreign-${index}`, { maxCount: 1 });
    }
    expect(idsOf(await received)).toEqual(idsOf(facts));
    expect(idsOf(await wholeLog(writer, { limit: 2 }))).toEqual(idsOf(facts));
    expect(idsOf(await wholeLog(writer, { limit: 2, direction: "backwards" }))).toEqual(idsOf(facts).reverse());
    expect((await reader.head()).count).toBe(15);
    expect((await other.head()).count).toBe(45);
    const seventh = (await wholeLog(reader))[6]?.position ?? "";
    expect([await reader.countAt(seventh), await other.countAt(seventh)]).toEqual([7, 18]);
    await client.dispose();
    await other.close();
  }),
);

test(
  "a log has a name, the same to whoever opens it, and another log another",
  withTwoStores(async ({ url, writer, reader }) => {
    const other = await openEventStoreDb({ url, namespace: `test-${randomUUID()}` });
    expect(writer.logId).toMatch(/^[0-9a-f-]{36}$/);
    expect(reader.logId).toBe(writer.logId);
    expect(other.logId).not.toBe(writer.logId);
    await other.close();
  }),
);

test(
  "of two processes at one revision one wins, and the other is told what was written",
  withTwoStores(async ({ writer, reader }) => {
    const { stream } = await stocked(writer, 1);
    await reader.readStream({ stream });
    const rounds = await Promise.all(
      [writer, reader].map((store) => outcome(store, { stream, expected: 0, events: [aFact()] })),
    );
    const lost = rounds.filter((each) => each instanceof WrongExpectedVersion);
    expect(lost).toHaveLength(1);
    expect(lost[0]).toMatchObject({ actual: 1, tail: (await writer.readStream({ stream, from: 1 })).facts });
  }),
);

test(
  "two processes that append whatever the revision leave no gap",
  withTwoStores(async ({ writer, reader }) => {
    const stream = newStream();
    const facts = someFacts(40);
    await Promise.all(facts.map((fact, index) => put(index % 2 ? writer : reader, stream, [fact], "any")));
    const stored = (await writer.readStream({ stream })).facts;
    expect(stored.map(({ revision }) => revision)).toEqual([...Array(40).keys()]);
    expect(idsOf(stored).sort()).toEqual(idsOf(facts).sort());
  }),
);

test(
  "a stream one process archived takes nothing from another that knew it open",
  withTwoStores(async ({ writer, reader }) => {
    const { stream } = await stocked(writer, 2);
    await reader.readStream({ stream });
    await writer.archive(stream);
    expect(await outcome(reader, { stream, expected: 1, events: [aFact()] })).toBeInstanceOf(StreamArchived);
    expect((await reader.head()).count).toBe(2);
  }),
);

test(
  "an id that stands in another stream is taken, as the capabilities say",
  withTwoStores(async ({ writer }) => {
    const { facts } = await stocked(writer, 1);
    expect(writer.capabilities.refusesIdInOtherStream).toBe(false);
    expect(await put(writer, newStream(), facts, -1)).toMatchObject({ revision: 0, idempotent: false });
  }),
);

test(
  "the position at an instant is found in a log of several thousand facts, from the marks and beyond them",
  withTwoStores(async ({ writer, reader }) => {
    for (let round = 0; round < 3; round++) {
      await put(
        writer,
        newStream(),
        someFacts(900, (index) => ({ recorded: minute(round * 900 + index) })),
        -1,
      );
    }
    const all = await wholeLog(writer);
    for (const number of [0, 1, 998, 999, 1_000, 1_001, 1_999, 2_698, 2_699, 5_000]) {
      const expected = all[Math.min(number, all.length - 1)]?.position;
      expect(await writer.positionAt(minute(number))).toBe(expected);
      expect(await reader.positionAt(minute(number))).toBe(expected);
    }
    expect(await reader.positionAt(minute(-1))).toBe(START);
  }),
);

test(
  "a namespace that a newer program wrote, or wrote on in, is refused",
  withTwoStores(async ({ url }) => {
    const client = EventStoreDBClient.connectionString(url);
    const newer = DATA_VERSION + 1;
    for (const versions of [[newer], [1, DATA_VERSION, newer]]) {
      const namespace = `test-${randomUUID()}`;
      for (const dataVersion of versions)
        await client.appendToStream(`${namespace}-log`, jsonEvent({ type: "opened", data: { dataVersion } }));
      await expect(openEventStoreDb({ url, namespace })).rejects.toMatchObject({
        code: "data-newer",
        found: newer,
        known: DATA_VERSION,
      });
    }
    await client.dispose();
  }),
);

test(
  "a namespace of the version before is marked with this one, once, and begins where it began",
  withTwoStores(async ({ url }) => {
    const namespace = `test-${randomUUID()}`;
    const client = EventStoreDBClient.connectionString(url);
    await client.appendToStream(`${namespace}-log`, jsonEvent({ type: "opened", data: { dataVersion: 1 } }));
    const { type, version, happened, recorded, actor, tenant, commandId, requestDigest, data, id } = aFact();
    const metadata = { actor, commandId, happened, recorded, requestDigest, tenant, version, leafHash: "" };
    await client.appendToStream(`${namespace}.${newStream()}`, jsonEvent({ id, type, data: { ...data }, metadata }));
    for (let opened = 0; opened < 2; opened += 1) {
      const store = await openEventStoreDb({ url, namespace });
      expect(idsOf(await wholeLog(store))).toEqual([id]);
      await store.close();
    }
    const marks: unknown[] = [];
    for await (const { event } of client.readStream(`${namespace}-log`)) marks.push(event?.data);
    expect(marks).toEqual([{ dataVersion: 1 }, { dataVersion: DATA_VERSION }]);
    await client.dispose();
  }),
);

test.each(["", "Sankofa", "a.b", "$all"])("%j is no namespace", async (namespace) => {
  await expect(openEventStoreDb({ url: "esdb://127.0.0.1:1?tls=false", namespace })).rejects.toThrow(RangeError);
});
