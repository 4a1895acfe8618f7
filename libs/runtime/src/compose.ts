import { setTimeout as pause } from "node:timers/promises";
import { Module, type DynamicModule } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import type { NestFastifyApplication } from "@nestjs/platform-fastify";
import { pino, type Logger } from "pino";
import { Registry } from "prom-client";
import "reflect-metadata";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { Opened } from "@sankofa/ports/opened";
import { backDoorModule } from "./edge/back-door.module";
import { edgeModule } from "./edge/edge.module";
import { markAnswers } from "./edge/demonstration-header";
import { httpAdapter } from "./edge/http-adapter";
import type { EdgeLimits } from "./edge/edge.options";
import type { Rooms } from "./edge/rooms-client";
import { Accounts } from "./accounts";
import { ControlServer } from "./control/control-server";
import { controlVerbs } from "./control/control-verbs";
import { Engine } from "./engine";
import { EngineHealth } from "./health";
import { Imports } from "./imports";
import { HouseHealth } from "./house-health";
import { Mails } from "./mails/mails";
import { observe } from "./metrics";
import { leavesOf } from "./operations/exporting/exported-pages";
import { DailyBackups, type BackupPlan } from "./operations/backups/daily-backups";
import { observeBackups } from "./operations/backups/backup-metrics";
import { CommandPipeline } from "./pipeline/command-pipeline";
import { QueryPipeline } from "./pipeline/query-pipeline";
import type { Ports } from "./ports";
import { SealedDrafts } from "./sealed-drafts";
import { SealedFiles } from "./sealed-files";
import { healthController } from "./transport/health-controller";
import { InProcessServer } from "./transport/in-process.server";
import { roomController } from "./transport/room-controller";
import { RoomsByAsking } from "./transport/rooms-by-asking";
import { exportSpans } from "./telemetry/span-export";
import type { Reach } from "./webhooks/public-address";
import { observeWebhooks } from "./webhooks/webhook-metrics";
import { Webhooks } from "./webhooks/webhooks";

/** What a start that failed had begun may take as long to end as a stop. */
const ENDING_MS = 10_000;

/** The room of accounts and grants: people come in where it is hosted. */
const PORCH = "access";

export interface Composition {
  readonly ports: Ports;
  /** The rooms that are hosted here. */
  readonly contexts: readonly ContextManifest[];
  /** The rooms that other processes host. */
  readonly elsewhere?: readonly ContextManifest[];
  readonly version: string;
  /** The built web app; none is served without it. */
  readonly webFolder?: string;
  readonly secureCookies?: boolean;
  /** The data are a demonstration: every answer says so. */
  readonly demonstration?: boolean;
  readonly origins?: readonly string[];
  readonly limits?: Partial<EdgeLimits>;
  /** Where webhooks may go; to the public internet by TLS and nowhere else unless told. */
  readonly webhookReach?: Reach;
  readonly log?: Logger;
  /** When backups are taken by themselves; never unless told. */
  readonly backups?: BackupPlan | undefined;
}

/** Where it listens, and how many proxies stand before it. */
interface Listen {
  readonly port: number;
  readonly host: string;
  readonly proxies?: number | undefined;
}

/** A composed platform that listens. */
export interface Platform {
  /** Where it listens. */
  readonly url: string;
  /** Where people reach it: the reverse proxy's address, where there is one. */
  readonly publicUrl: string;
  readonly engine: Engine;
  readonly rooms: Rooms;
  /** Refuses new work, finishes what was begun, closes the stores. */
  stop(): Promise<void>;
}

@Module({})
class RoomsModule {
  static of(engine: Engine): DynamicModule {
    return {
      module: RoomsModule,
      controllers: [
        ...engine.contexts.map((context) => roomController(context, engine.log)),
        healthController(engine.contexts),
      ],
      providers: [
        { provide: CommandPipeline, useValue: engine.commands },
        { provide: QueryPipeline, useValue: engine.queries },
        { provide: EngineHealth, useValue: new EngineHealth(engine) },
      ],
    };
  }
}

@Module({})
class PlatformModule {}

/** Taken by the process that acts, where there is a shelf for them and somebody wants them. */
const dailyBackups = (engine: Engine, plan: BackupPlan | undefined): DailyBackups | undefined => {
  const { clock, operator } = engine.ports;
  if (!operator.shelf || !plan || plan.kept === 0) return undefined;
  const backups = new DailyBackups(operator.shelf, clock, plan, (message, err) => engine.log.error({ err }, message));
  engine.alsoActs((signal) => backups.begin(signal));
  return backups;
};

/** What a collector of spans calls this process: the gateway and the services by their names in the compose file. */
const serviceName = ([first]: Composition["contexts"], elsewhere: Composition["contexts"]): string => {
  if (elsewhere.length === 0 || !first) return "platform";
  return first.name === PORCH ? "gateway" : first.name;
};

/**
 * Puts rooms on their ports and an HTTP edge before them, and starts everything. Where that fails everything is ended again: a process
 * that exits while one of its threads is in SQLite is aborted, and its exit code lost.
 */
export const compose = async (composition: Composition, listen: Listen): Promise<Platform> => {
  const opened = new Opened();
  try {
    return await composed(composition, listen, opened);
  } catch (error) {
    await endedInTime(opened);
    throw error;
  }
};

/** Why it could not be started says more than why something of it could not be ended, and is not kept back by it. */
const endedInTime = async (opened: Opened): Promise<void> => {
  const over = new AbortController();
  const late = pause(ENDING_MS, undefined, { signal: over.signal });
  await Promise.race([opened.close(), late]).catch(() => undefined);
  over.abort();
  await late.catch(() => undefined);
};

const composed = async (composition: Composition, listen: Listen, opened: Opened): Promise<Platform> => {
  const log = composition.log ?? pino({ level: "info" }, pino.destination(2));
  const { ports, contexts, elsewhere = [] } = composition;
  const spans = exportSpans(serviceName(contexts, elsewhere), composition.version);
  opened.endsBy(async () => (await spans)?.stop());
  const engine = new Engine(ports, contexts, log, elsewhere);
  opened.endsBy(() => engine.stop());
  await spans;
  const { wire } = ports;
  const server = new InProcessServer();
  const rooms = new RoomsByAsking(server, wire, (pattern) => engine.house.answers(pattern));
  const metrics = new Registry();
  const files = new SealedFiles(engine);
  const isPorchHere = contexts.some(({ name }) => name === PORCH);
  const accounts = new Accounts(engine);
  const webhooks = new Webhooks(engine, accounts, composition.webhookReach ?? "public");
  if (isPorchHere) engine.alsoActs((signal) => webhooks.begin(rooms, signal));
  const mails = isPorchHere && ports.outbox ? new Mails(engine, ports.outbox) : undefined;
  if (mails) engine.alsoActs((signal) => mails.begin(signal));
  const backups = isPorchHere ? dailyBackups(engine, composition.backups) : undefined;
  const door = (isPorchHere ? edgeModule : backDoorModule)({
    manifests: [...contexts, ...elsewhere],
    rooms,
    accounts,
    credentials: engine.ports.credentials,
    files,
    drafts: new SealedDrafts(engine.ports),
    imports: new Imports(engine, files, rooms, [...contexts, ...elsewhere]),
    leaves: leavesOf(engine.ports.eventStore),
    clock: ports.clock,
    health: new HouseHealth(engine, isPorchHere ? elsewhere.map(({ name }) => name) : [], wire, backups),
    metrics,
    log,
    positions$: engine.positions.positions$,
    published: (tenant, after, signal) => engine.publishedAfter(tenant, after, signal),
    webhooks,
    version: composition.version,
    secureCookies: composition.secureCookies ?? false,
    ...(composition.webFolder ? { webFolder: composition.webFolder } : {}),
    ...(composition.origins ? { origins: composition.origins } : {}),
    ...(composition.limits ? { limits: composition.limits } : {}),
  });
  observe(engine, metrics);
  if (isPorchHere) observeWebhooks(webhooks, metrics);
  if (backups) observeBackups(backups, metrics);
  const platform: DynamicModule = { module: PlatformModule, imports: [RoomsModule.of(engine), door] };
  const adapter = httpAdapter(composition.limits?.bodyBytes, listen.proxies);
  if (composition.demonstration) markAnswers(adapter);
  const app = await NestFactory.create<NestFastifyApplication>(platform, adapter, {
    logger: false,
    abortOnError: false,
  });
  opened.endsBy(() => app.close());
  opened.endsBy(() => webhooks.stop());
  app.connectMicroservice({ strategy: server });
  await app.startAllMicroservices();
  await engine.start(rooms);
  // Others may ask as soon as the views stand.
  if (wire) await app.connectMicroservice({ strategy: wire.server }).listen();
  await app.listen(listen.port, listen.host);
  const url = await app.getUrl();
  const publicUrl = composition.origins?.[0] ?? url;
  if (mails) mails.site = publicUrl;
  const { socket } = ports.operator;
  const control =
    socket === undefined ? undefined : new ControlServer(socket, controlVerbs(engine, { url, publicUrl }, rooms));
  opened.endsBy(() => control?.close());
  await control?.listen();
  return { url, publicUrl, engine, rooms, stop: () => opened.close() };
};
