import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, chmodSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { mongo } from "mongoose";
import { startDouble, type Double } from "@sankofa/event-store-eventstoredb/double";
import { freePort } from "@sankofa/testing/servers/free-port";
import { startGuarded, type GuardedProcess } from "@sankofa/testing/servers/guarded-process";
import { ownMongod, type Mongod } from "@sankofa/testing/servers/mongod";
import { serverProgram } from "@sankofa/testing/servers/programs";
import { Person } from "../journeys/support/person";
import { composeFile, OUR_IMAGE, ourServices, ROOT, type ComposedService } from "./compose-file";

const LINK = /^Make the first administrator within 30 minutes at (http:\S+)$/m;
/** A health check costs a process; so many of them are more than any start takes. */
const MOST_CHECKS = 200;

interface Running {
  readonly child: ChildProcess;
  readonly port: number;
  readonly said: string[];
}

/**
 * What docker compose would start, as processes of this machine: every service of ours with the command and environment
 * that stand in the file, only hosts, ports and paths being others; the servers as they can be had here.
 */
export class Composed {
  firstLink: string | undefined;
  private readonly folder = mkdtempSync(join(tmpdir(), "sankofa-composed-"));
  private readonly file = composeFile();
  private readonly running = new Map<string, Running>();
  private double!: Double;
  private nats!: GuardedProcess;
  private mongod!: Mongod;
  private places: readonly (readonly [from: string, to: string])[] = [];

  get url(): string {
    return `http://127.0.0.1:${this.of("gateway").port}`;
  }

  person(): Person {
    return new Person(() => this.url);
  }

  async start(): Promise<void> {
    await this.makeSecrets();
    await this.startServers();
    for (const [name, service] of ourServices(this.file)) await this.startService(name, service);
    for (const [name, service] of ourServices(this.file)) await this.untilHealthy(name, service);
    this.firstLink = LINK.exec(this.of("gateway").said.join(""))?.[1];
  }

  /** As `docker compose exec SERVICE` runs a command beside a service. */
  async exec(name: string, ...command: readonly string[]): Promise<{ readonly code: number; readonly stdout: string }> {
    const service = this.file.services[name];
    if (!service) throw new Error(`There is no service ${name}`);
    return this.run(command, this.environment(name, service));
  }

  /** A path of this service's own, as it is here. */
  pathIn(name: string, path: string): string {
    return path.replace(/^\/backups\//, `${join(this.folder, name)}/`);
  }

  /** As when somebody restores the wrong key. */
  replaceKey(): void {
    const key = join(this.secrets, "platform", "key-encryption.key");
    chmodSync(key, 0o600);
    writeFileSync(key, randomBytes(32));
  }

  /** Asks our processes to end, as compose does, and gives the codes that they end with. */
  async stop(): Promise<Readonly<Record<string, number | null>>> {
    await Promise.all(
      [...this.running.values()].map(async ({ child }) => {
        const gone = once(child, "exit");
        if (child.exitCode === null && child.kill("SIGTERM")) await gone;
      }),
    );
    return Object.fromEntries([...this.running].map(([name, { child }]) => [name, child.exitCode]));
  }

  async end(): Promise<void> {
    await this.stop();
    this.double.close();
    await Promise.all([this.nats.remove(), this.mongod.stop()]);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private of(name: string): Running {
    const running = this.running.get(name);
    if (!running) throw new Error(`${name} was not started`);
    return running;
  }

  private get secrets(): string {
    return join(this.folder, "secrets");
  }

  private async makeSecrets(): Promise<void> {
    const [name, service] =
      Object.entries(this.file.services).find(([, { image, restart }]) => image === OUR_IMAGE && restart === "no") ??
      [];
    const made = await this.run(service?.command ?? [], { SECRETS: this.secrets });
    if (made.code !== 0) throw new Error(`${name ?? "secrets"} ended with ${made.code}: ${made.stdout}`);
  }

  private async startServers(): Promise<void> {
    const [nats, monitor] = [await freePort(), await freePort()];
    this.double = await startDouble();
    this.mongod = await ownMongod();
    const mongodb = new URL(this.mongod.uri).host;
    await this.makeUser();
    this.places = [
      ["eventstore:2113", `127.0.0.1:${this.double.port}`],
      ["@nats:4222", `@127.0.0.1:${nats}`],
      ["@mongodb:27017", `@${mongodb}`],
      ["0.0.0.0", "127.0.0.1"],
    ];
    for (const name of ["nats-url", "mongodb-uri"]) this.rewrite(join("platform", name), this.places);
    const store = join(this.folder, "nats");
    mkdirSync(store);
    this.rewrite(join("nats", "nats.conf"), [
      ["port: 4222", `host: 127.0.0.1\nport: ${nats}`],
      ["127.0.0.1:8222", `127.0.0.1:${monitor}`],
      ['"/data"', JSON.stringify(store)],
    ]);
    const config = join(this.secrets, "nats", "nats.conf");
    this.nats = await startGuarded(store, /Server is ready/, serverProgram("nats-server"), ["--config", config]);
  }

  /** The image of MongoDB makes the user that its environment names, at the first start. */
  private async makeUser(): Promise<void> {
    const { MONGO_INITDB_ROOT_USERNAME: user = "", MONGO_INITDB_ROOT_PASSWORD_FILE: file = "" } =
      this.file.services["mongodb"]?.environment ?? {};
    const pwd = readFileSync(file.replace("/secrets/", `${join(this.secrets, "mongodb")}/`), "utf8");
    const client = new mongo.MongoClient(this.mongod.uri);
    try {
      await client.db("admin").command({ createUser: user, pwd, roles: ["root"] });
    } finally {
      await client.close();
    }
  }

  private rewrite(name: string, places: readonly (readonly [string, string])[]): void {
    const path = join(this.secrets, name);
    const before = readFileSync(path, "utf8");
    chmodSync(path, 0o600);
    writeFileSync(path, elsewhere(before, places));
  }

  private environment(name: string, { environment = {}, volumes = [] }: ComposedService): NodeJS.ProcessEnv {
    const mounted = volumes.map((volume) => volume.split(":")).find(([, to]) => to === "/secrets")?.[0] ?? "";
    const paths = [
      ["/secrets/", `${join(this.secrets, mounted.replace(/-secrets$/, ""))}/`],
      ["/tmp/", `${join(this.folder, name)}/`],
      ["/backups/", `${join(this.folder, name)}/`],
    ] as const;
    const mapped = Object.entries(environment).map(([setting, written]) => {
      // What the person at the terminal may set is not set.
      const value = elsewhere(written.replace(/\$\{\w+:-(.*?)\}/g, "$1"), this.places);
      const [from, to] = paths.find(([path]) => value.startsWith(path)) ?? ["", ""];
      return [setting, to + value.slice(from.length)];
    });
    return Object.fromEntries(mapped) as NodeJS.ProcessEnv;
  }

  private async startService(name: string, service: ComposedService): Promise<void> {
    const port = await freePort();
    mkdirSync(join(this.folder, name));
    const [program = "", ...words] = service.command ?? [];
    if (program !== "node") throw new Error(`${name} does not start with node`);
    if (!existsSync(join(ROOT, words[0] ?? ""))) throw new Error(`${words[0] ?? ""} is not built: npm run build`);
    const mapped = words.map((word) => (word === "4600" ? String(port) : elsewhere(word, this.places)));
    const { PATH } = process.env;
    const child = spawn(process.execPath, mapped, {
      cwd: ROOT,
      env: { PATH, NODE_ENV: "production", ...this.environment(name, service) },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (words: Buffer) => said.push(words.toString()));
    this.running.set(name, { child, port, said });
  }

  private async untilHealthy(name: string, { healthcheck }: ComposedService): Promise<void> {
    const { port, child, said } = this.of(name);
    const [kind, ...command] = healthcheck?.test ?? [];
    if (kind !== "CMD") throw new Error(`${name} has no health check that runs a command`);
    const check = command.map((word) => word.replace(":4600/", `:${port}/`));
    for (let asked = 0; asked < MOST_CHECKS && child.exitCode === null; asked++)
      if ((await this.run(check, {})).code === 0) return;
    throw new Error(`${name} did not become healthy:\n${said.join("")}`);
  }

  private async run(
    [program = "", ...words]: readonly string[],
    env: NodeJS.ProcessEnv,
  ): Promise<{ readonly code: number; readonly stdout: string }> {
    const { PATH } = process.env;
    const child = spawn(program === "node" ? process.execPath : program, words, {
      cwd: ROOT,
      env: { PATH, ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [stdout, [code]] = await Promise.all([text(child.stdout), once(child, "exit") as Promise<[number | null]>]);
    return { code: code ?? -1, stdout };
  }
}

const elsewhere = (text: string, places: readonly (readonly [string, string])[]): string =>
  places.reduce((so, [from, to]) => so.replaceAll(from, to), text);
