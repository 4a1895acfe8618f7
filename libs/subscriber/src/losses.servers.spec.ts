import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "@photostructure/sqlite";
import { serverPrograms } from "@sankofa/testing/servers/programs";
import { byRecord, published, upTo } from "./events.spec-kit";
import { memoryInbox } from "./memory-inbox";
import { Feed, Listener } from "./subscriber.spec-kit";

const RECORDS = 5;
const ROOT = join(__dirname, "../../..");
const PROGRAM = ["--conditions=@sankofa/source", "-r", "./tests/register-swc.cjs"];

describe.each(serverPrograms("nats-server").map((program) => [basename(program), program] as const))(
  "what a subscriber may lose, on %s",
  (_version, program) => {
    let feed: Feed;
    let listener: Listener;
    beforeEach(async () => {
      feed = await Feed.on(program);
      listener = new Listener();
    });
    afterEach(() => feed.clean());

    const expectInOrder = (heard: readonly number[], count: number): void => {
      expect(heard).toHaveLength(count);
      expect(byRecord(heard, RECORDS)).toEqual(byRecord(upTo(count), RECORDS));
    };

    test("the broker, killed and started again: nothing is missing and nothing comes twice", async () => {
      const events = published(150, RECORDS);
      feed.subscribe({ inbox: memoryInbox(), handle: listener.handle });
      await feed.publish(events.slice(0, 50));
      await listener.has(20);
      await feed.server.kill();
      const rest = feed.publish(events.slice(50));
      await feed.server.restart();
      await rest;
      await listener.has(150);
      expectInOrder(listener.heard, 150);
    });

    test("the broker's patience: what comes again while it is slow is not handed out again", async () => {
      const { consumers } = await feed.operator.jetstreamManager();
      const redelivered = async (): Promise<number> => (await consumers.info(feed.name, "listener")).num_redelivered;
      await feed.publish(published(30, RECORDS));
      feed.subscribe({
        inbox: memoryInbox(),
        handle: async (event) => {
          if (event.revision === 0) while ((await redelivered()) === 0);
          listener.handle(event);
        },
      });
      await listener.has(30);
      await feed.publish(published(31, RECORDS).slice(30));
      await listener.has(31);
      expectInOrder(listener.heard, 31);
    });

    test("the stream, deleted and published again from the beginning: only the new is handed out", async () => {
      const events = published(80, RECORDS);
      feed.subscribe({ inbox: memoryInbox(), handle: listener.handle });
      await feed.publish(events.slice(0, 40));
      await listener.has(40);
      const { streams } = await feed.operator.jetstreamManager();
      await streams.delete(feed.name);
      await feed.bus.resumeAfter(events[39]?.position ?? "");
      await feed.publish(events);
      await listener.has(80);
      expectInOrder(listener.heard, 80);
    });

    test("its own life, again and again: what it wrote with its inbox is there once", async () => {
      const folder = mkdtempSync(join(tmpdir(), "subscriber-"));
      const file = join(folder, "work.db");
      await feed.publish(published(200, RECORDS));
      const kit = join(__dirname, "writing-program.spec-kit.ts");
      /** Lives until it has told of so many more. */
      const live = async (count: number): Promise<void> => {
        const child = spawn(process.execPath, [...PROGRAM, kit, feed.server.url, feed.name, file], {
          cwd: ROOT,
          stdio: ["ignore", "pipe", "inherit"],
        });
        const exit = once(child, "exit");
        let told = 0;
        for await (const _line of createInterface(child.stdout)) if (++told === count) child.kill("SIGKILL");
        await exit;
      };
      const written = (): number[] => {
        const database = new DatabaseSync(file);
        const rows = database.prepare("SELECT n FROM work ORDER BY rowid").all() as { readonly n: number }[];
        database.close();
        return rows.map(({ n }) => n);
      };
      for (const count of [1, 17, 40]) await live(count);
      while (written().length < 200) await live(200 - written().length);
      expectInOrder(written(), 200);
      rmSync(folder, { recursive: true });
    });
  },
);
