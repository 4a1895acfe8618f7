import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { connect } from "nats";
import { openMemoryEventStore } from "@sankofa/event-store-memory";
import { natsBus } from "@sankofa/message-bus-nats";
import { openSqliteReadModels } from "@sankofa/read-models-sqlite";
import { ownNatsServer, type NatsServer } from "@sankofa/testing/servers/nats-server";
import { serverPrograms } from "@sankofa/testing/servers/programs";
import { TallyLog } from "@sankofa/runtime/tally-log.spec-kit";
import { describeParkedPublishing } from "@sankofa/runtime/feed/parked-publishing.contract";
import { describePublisher, type PublishingUnderTest } from "@sankofa/runtime/feed/publisher.contract";
import { PublishingProcess } from "@sankofa/runtime/feed/publishing-process.spec-kit";
import { WatchedBus } from "@sankofa/runtime/feed/watched-bus.spec-kit";

describe.each(serverPrograms("nats-server").map((program) => [basename(program), program] as const))(
  "on %s",
  (version, program) => {
    let server: NatsServer;
    beforeAll(async () => {
      server = await ownNatsServer(program);
    });
    afterAll(() => server.stop());

    const make = async (name = `test-${randomUUID()}`): Promise<PublishingUnderTest> => {
      const folder = mkdtempSync(join(tmpdir(), "sankofa-publisher-"));
      const store = openMemoryEventStore();
      const cursors = await openSqliteReadModels({ file: join(folder, "views.sqlite") });
      const clean = async (): Promise<void> => {
        await cursors.close();
        await store.close();
        rmSync(folder, { recursive: true });
      };
      return { store, cursors, bus: natsBus({ connection: { servers: server.url }, name }), clean };
    };

    describePublisher(version, make);
    describeParkedPublishing(version, make);

    test("a start after facts that say nothing publishes nothing again", async () => {
      const { store, cursors, bus, clean } = await make();
      const watched = new WatchedBus(bus);
      const log = new TallyLog(store);
      const process = () => new PublishingProcess(store, cursors, watched).start();
      await log.open(0);
      for (let revision = 1; revision <= 150; revision += 1) await log.put(0, revision, "tally.tally-mused", {});
      const { position } = await store.head();
      const before = await process();
      while ((await before.cursor()) < position) await nextTurn();
      await before.stop();
      await log.count(0, 151);
      const after = await process();
      await watched.until(() => watched.taken.at(-1)?.revision === 151);
      await after.stop();
      expect(watched.taken.map(({ revision }) => revision)).toEqual([0, 151]);
      await bus.close();
      await clean();
    });

    test("a stream that was deleted is filled again from the first contract on, with nobody asking", async () => {
      const name = `test-${randomUUID()}`;
      const { store, cursors, bus, clean } = await make(name);
      const watched = new WatchedBus(bus);
      const log = new TallyLog(store);
      for (let at = 0; at < 20; at += 1) await log.open(at);
      const publishing = await new PublishingProcess(store, cursors, watched).start();
      await watched.until(() => watched.taken.length === 20);
      const operator = await connect({ servers: server.url });
      const { streams } = await operator.jetstreamManager();
      await streams.delete(name);
      await log.open(20);
      await watched.until(() => watched.taken.length === 20 + 21);
      await publishing.stop();
      expect((await streams.info(name)).state.messages).toBe(21);
      expect(await publishing.cursor()).toBe((await store.head()).position);
      await operator.close();
      await bus.close();
      await clean();
    });
  },
);
