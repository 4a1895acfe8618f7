import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mongo } from "mongoose";
import { connect } from "nats";
import { startDouble, type Double } from "@sankofa/event-store-eventstoredb/double";
import type { Contract, Position } from "@sankofa/kernel/contract";
import { natsBus } from "@sankofa/message-bus-nats";
import type { AppendRequest, AppendResult } from "@sankofa/ports/event-store";
import type { MessageBus } from "@sankofa/ports/message-bus";
import { freePort } from "@sankofa/testing/servers/free-port";
import { ownMongod, type Mongod } from "@sankofa/testing/servers/mongod";
import { ownNatsServer, type NatsServer } from "@sankofa/testing/servers/nats-server";
import { placesOf } from "./data-folder";
import { Person } from "./person";
import type { App, Line } from "./platform-process";
import type { Listening, Rebuilt, UnderTest } from "./platform-under-test";
import { ProcessUnderTest } from "./process-under-test";
import { placesOnServers } from "./servers-contents";

export type Service = Exclude<App, "platform">;

export const SERVICES: readonly Service[] = [
  "gateway",
  "enrolment",
  "relationships",
  "scheduling",
  "assessment",
  "reporting",
];

/** How often what one process did may be work for another before it counts as endless. */
const MOST_ROUNDS = 50;

/** Six processes translate themselves first, beside three servers: on a busy machine that takes its time. */
export const STARTING_MS = 240_000;

/** Six processes on three servers: each of them can be killed and started again in the middle of a story. */
export class DistributedUnderTest implements UnderTest {
  readonly dataFolder = mkdtempSync(join(tmpdir(), "sankofa-distributed-"));
  url = "";
  firstLink: string | undefined;
  env: NodeJS.ProcessEnv = {};
  double!: Double;
  nats!: NatsServer;
  mongod!: Mongod;
  /** By service, with a number behind it where there is more than one of them. */
  private readonly processes = new Map<string, ProcessUnderTest>();
  private readonly heard = new Map<string, Contract>();
  private readonly over = new AbortController();
  private bus: MessageBus | undefined;
  private port = 0;

  constructor(private now: string) {}

  async start(): Promise<void> {
    if (!this.bus) await this.startServers();
    await Promise.all(SERVICES.map((service) => this.startService(service)));
  }

  /** Starts it where and as it was before, or one more of its kind. */
  async startService(service: Service, replica = 1): Promise<void> {
    const process = new ProcessUnderTest();
    const runner = nameOf(service, replica);
    this.processes.set(runner, process);
    process.start({
      EVENTSTORE_URL: this.double.url,
      NATS_URL: this.nats.url,
      MONGODB_URI: this.mongod.uri,
      KEY_ENCRYPTION_KEY_FILE: join(this.dataFolder, "master.key"),
      // A journey's clock stands still, and no lease would run out: it is the same runner that comes back.
      SANKOFA_RUNNER: runner,
      ...this.env,
    });
    const { dataFolder, now } = this;
    const port = service === "gateway" ? this.port : 0;
    const { url, link } = await process.ask<Listening>({ verb: "start", app: service, dataFolder, now, port });
    if (service !== "gateway") return;
    this.url = url;
    this.firstLink = link;
  }

  killService(service: Service, replica = 1): Promise<void> {
    return this.process(service, replica).kill();
  }

  /** The log's server loses its connections, and comes back with what it held. */
  async restartDouble(): Promise<void> {
    const { port, log } = this.double;
    this.double.close();
    this.double = await startDouble({ port, log });
  }

  /** The servers stand there as new ones would; nothing that was in them is left. */
  async loseEverything(): Promise<void> {
    this.double.close();
    this.double = await startDouble();
    await emptied(this.mongod.uri, "sankofa_");
    const broker = await connect({ servers: this.nats.url });
    await (await broker.jetstreamManager()).streams.delete("sankofa");
    await broker.close();
  }

  losesViews(): Promise<void> {
    return emptied(this.mongod.uri, "sankofa_views_");
  }

  person(): Person {
    return new Person(() => this.url);
  }

  async setClock(to: string): Promise<void> {
    this.now = to;
    await this.settled();
    await Promise.all(this.running().map((process) => process.ask({ verb: "set-clock", to })));
    await this.settled();
  }

  /** One process's act is another's work: done when all of them have nothing to do at the same end of the log. */
  async settled(): Promise<void> {
    for (let rounds = 0; rounds < MOST_ROUNDS; rounds += 1) {
      const ends = new Set<Position>();
      for (const process of this.running()) ends.add(await process.ask<Position>({ verb: "settle" }));
      if (ends.size <= 1) return;
    }
    throw new Error(`The processes give each other work without end: ${MOST_ROUNDS} rounds`);
  }

  async rebuild(view: string): Promise<Rebuilt> {
    for (const process of this.running())
      if ((await process.ask<readonly string[]>({ verb: "views" })).includes(view))
        return process.ask({ verb: "rebuild", view });
    throw new Error(`No process folds ${view}`);
  }

  async anotherFunder(name: string, administrator: string): Promise<string> {
    const asked = { verb: "another-funder", name, administrator } as const;
    return (await this.process("gateway").ask<{ readonly url: string }>(asked)).url;
  }

  async views(): Promise<readonly string[]> {
    return (await Promise.all(this.running().map((each) => each.ask<readonly string[]>({ verb: "views" })))).flat();
  }

  /** What a subscriber of the broker has heard, once it has heard all that the log says. */
  async contracts(): Promise<readonly Contract[]> {
    const said = await this.process("gateway").ask<readonly Contract[]>({ verb: "contracts" });
    const missing = (): boolean => said.some((contract) => !this.heard.has(keyOf(contract)));
    while (missing()) await new Promise((resolve) => setImmediate(resolve));
    return [...this.heard.values()].sort((one, other) => (one.position < other.position ? -1 : 1));
  }

  stores(digest: string): Promise<boolean> {
    return this.process("gateway").ask({ verb: "stores", digest });
  }

  async placesOf(values: readonly string[]): Promise<readonly string[]> {
    const servers = { log: this.double.log, mongodbUri: this.mongod.uri, natsUrl: this.nats.url };
    return [...placesOf(values, this.dataFolder), ...(await placesOnServers(values, servers))];
  }

  async logged(trace: string): Promise<readonly Line[]> {
    const asked = { verb: "logged", trace } as const;
    return (await Promise.all(this.running().map((each) => each.ask<readonly Line[]>(asked)))).flat();
  }

  writes(facts: AppendRequest): Promise<AppendResult> {
    return this.process("gateway").ask({ verb: "write", facts });
  }

  control<Answer>(room: Service, say: string, args: Readonly<Record<string, unknown>>): Promise<Answer> {
    return this.process(room).ask({ verb: "control", say, args });
  }

  async kill(): Promise<void> {
    await Promise.all(this.running().map((process) => process.kill()));
  }

  async end(): Promise<void> {
    await Promise.all(this.running().map((process) => process.end()));
    this.over.abort();
    await this.bus?.close();
    this.double.close();
    await Promise.all([this.nats.stop(), this.mongod.stop()]);
    rmSync(this.dataFolder, { recursive: true, force: true });
  }

  private async startServers(): Promise<void> {
    writeFileSync(join(this.dataFolder, "master.key"), randomBytes(32), { mode: 0o600 });
    this.port = await freePort();
    this.double = await startDouble();
    [this.nats, this.mongod] = await Promise.all([ownNatsServer(), ownMongod()]);
    this.bus = natsBus({ connection: { servers: this.nats.url } });
    void this.listen(this.bus);
  }

  private async listen(bus: MessageBus): Promise<void> {
    for await (const { contract, ack } of bus.subscribe({ name: randomUUID(), signal: this.over.signal })) {
      this.heard.set(keyOf(contract), contract);
      ack();
    }
  }

  private process(service: Service, replica = 1): ProcessUnderTest {
    const process = this.processes.get(nameOf(service, replica));
    if (!process) throw new Error(`There is no service ${service}`);
    return process;
  }

  private running(): readonly ProcessUnderTest[] {
    return [...this.processes.values()].filter(({ runs }) => runs);
  }
}

/** All that our program keeps on a server of databases whose names begin so. */
const emptied = async (uri: string, beginning: string): Promise<void> => {
  const client = await new mongo.MongoClient(uri).connect();
  const { databases } = await client.db().admin().listDatabases({ nameOnly: true });
  for (const { name } of databases) if (name.startsWith(beginning)) await client.db(name).dropDatabase();
  await client.close();
};

const nameOf = (service: Service, replica: number): string => (replica === 1 ? service : `${service}-${replica}`);

const keyOf = ({ id, audience }: Contract): string => `${id} ${audience}`;
