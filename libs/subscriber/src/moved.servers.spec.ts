import { natsBus } from "@sankofa/message-bus-nats";
import { serverProgram } from "@sankofa/testing/servers/programs";
import { published, upTo } from "./events.spec-kit";
import { FeedMoved } from "./feed-log";
import { memoryInbox } from "./memory-inbox";
import { Feed, Listener } from "./subscriber.spec-kit";

const EVENTS = 6;

let feed: Feed;
beforeEach(async () => {
  feed = await Feed.on(serverProgram("nats-server"));
});
afterEach(() => feed.clean());

/** What an installation says whose facts are in this log, into a broker that holds nothing else. */
const says = async (log: string | undefined, count = EVENTS): Promise<void> => {
  const bus = natsBus({ connection: { servers: feed.server.url }, name: feed.name, ...(log ? { log } : {}) });
  for (const event of published(count, 2)) await bus.publish(event);
  await bus.close();
};
const isMovedTo = async (log: string): Promise<void> => {
  const { streams } = await feed.operator.jetstreamManager();
  await streams.delete(feed.name);
  await says(log);
};

test("INT-1 nothing of an installation that was moved is taken into an inbox that knows its old places, and that is said", async () => {
  const [inbox, listener] = [memoryInbox(), new Listener()];
  await says("one");
  const before = feed.subscribe({ inbox, handle: listener.handle });
  await listener.has(EVENTS);
  await before.stop();
  await isMovedTo("other");
  const trouble = await new Promise<Error>((onTrouble) => {
    feed.subscribe({ inbox, handle: listener.handle, onTrouble });
  });
  expect(trouble).toBeInstanceOf(FeedMoved);
  expect(trouble).toMatchObject({ known: "one", log: "other" });
  expect(listener.heard).toHaveLength(EVENTS);
});

test("INT-1 a new inbox hears all of it again", async () => {
  const [first, again] = [new Listener(), new Listener()];
  await says("one");
  const before = feed.subscribe({ inbox: memoryInbox(), handle: first.handle });
  await first.has(EVENTS);
  await before.stop();
  await isMovedTo("other");
  const onTrouble = jest.fn();
  feed.subscribe({ inbox: memoryInbox(), handle: again.handle, onTrouble });
  await again.has(EVENTS);
  expect([...again.heard].sort()).toEqual(upTo(EVENTS));
  expect(onTrouble).not.toHaveBeenCalled();
});

test("INT-1 what an earlier version published names no log, and is heard before and after what does", async () => {
  const [inbox, listener] = [memoryInbox(), new Listener()];
  const onTrouble = jest.fn();
  await says(undefined, 2);
  feed.subscribe({ inbox, handle: listener.handle, onTrouble });
  await listener.has(2);
  await says("one", 4);
  await listener.has(4);
  await says(undefined, 6);
  await listener.has(6);
  expect(onTrouble).not.toHaveBeenCalled();
});
