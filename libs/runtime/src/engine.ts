import { randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import type { Logger } from "pino";
import type { Id } from "@sankofa/kernel/ids";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { FactCodec } from "@sankofa/privacy/fact-codec";
import { closePorts } from "./close-ports";
import { failuresTold } from "./failures-told";
import { ContractFeed } from "./feed/contract-feed";
import type { FeedPlace } from "./feed/feed-place";
import { publishedFacts, type Published } from "./feed/published-facts";
import { Publisher } from "./feed/publisher";
import { sweepFiles } from "./file-sweep";
import { House } from "./house";
import { CommandPipeline } from "./pipeline/command-pipeline";
import { FactLog } from "./pipeline/fact-log";
import { QueryPipeline } from "./pipeline/query-pipeline";
import { StreamSnapshots } from "./pipeline/stream-snapshots";
import type { Ports } from "./ports";
import { ATTACHMENTS } from "./sealed-files";
import { DeadlineRunner } from "./runners/deadline-runner";
import { ParkedWork } from "./runners/parked-work";
import { ProcessRunner } from "./runners/process-runner";
import { onceThereIsRoom, type Trouble } from "./runners/retrying";
import { ProjectionRunner } from "./runners/projection-runner";
import { rebuildView, rollBackView, type Rebuilt, type RolledBack } from "./runners/rebuild";
import type { Rooms } from "./runners/send-instruction";
import type { BuildOptions } from "./runners/view-build";
import { Tenure, type Going } from "./runners/tenure";
import { ViewLeases } from "./runners/view-leases";
import { ViewPositions } from "./runners/view-positions";
import { StoreWatch } from "./store-watch";
import { traceOf } from "./traces";

const ACTING = "acting";

/** The rooms at work over their ports: pipelines for what is asked, runners for what follows from the log. */
export class Engine {
  readonly house: House;
  readonly feed: ContractFeed;
  readonly codec: FactCodec;
  readonly positions: ViewPositions;
  readonly facts: FactLog;
  readonly commands: CommandPipeline;
  readonly queries: QueryPipeline;
  readonly projections: ProjectionRunner;
  readonly parked: ParkedWork;
  readonly publisher: Publisher;
  /** Here while no other process of the same rooms runs them. */
  processes: ProcessRunner | undefined;
  deadlines: DeadlineRunner | undefined;
  /** False where its data are looked at only, and nothing follows from the log. */
  started = false;
  /** Why mails do not leave the house, where this process sends them and cannot. */
  mailTrouble: Trouble | undefined;
  readonly snapshots: StreamSnapshots;
  private readonly acting: Tenure;
  private readonly actingLeases: ViewLeases;
  private readonly others: ((signal: AbortSignal) => Going)[] = [];
  private readonly stopping = new AbortController();

  /** The stores, looked on. */
  readonly ports: Ports;
  readonly stores: StoreWatch;

  constructor(
    given: Ports,
    readonly contexts: readonly ContextManifest[],
    readonly log: Logger,
    /** Rooms that other processes host: what they say is heard here too. */
    elsewhere: readonly ContextManifest[] = [],
  ) {
    const { signal } = this.stopping;
    this.stores = new StoreWatch(given.clock);
    const ports = (this.ports = this.stores.over(given));
    // Every runner listens for the end; there are as many as the rooms have views and processes.
    setMaxListeners(0, signal);
    this.house = new House(contexts, elsewhere);
    this.feed = new ContractFeed(this.house);
    this.codec = new FactCodec(ports.keyVault, (type) => this.house.facts.get(type));
    this.positions = new ViewPositions(ports.readModels);
    this.snapshots = new StreamSnapshots(ports.snapshots, (message, error) => log.warn({ err: error }, message));
    this.facts = new FactLog(ports.eventStore, this.codec, this.house.upcasting, this.snapshots);
    this.commands = new CommandPipeline(this.house, ports, this.codec, this.positions, this.facts);
    this.queries = new QueryPipeline(this.house, ports, this.codec, this.feed, this.positions);
    const runner = ports.runner ?? randomUUID();
    const leaseClock = ports.leaseClock ?? ports.clock;
    const onError = failuresTold(log);
    this.projections = new ProjectionRunner(
      ports.eventStore,
      ports.readModels,
      this.feed,
      [...this.house.views.values()],
      this.positions,
      ports.clock,
      signal,
      onError,
      new ViewLeases(ports.readModels, leaseClock, runner),
    );
    this.actingLeases = new ViewLeases(ports.readModels, leaseClock, runner, "work");
    this.acting = new Tenure(ACTING, this.actingLeases, signal, onError);
    this.parked = new ParkedWork(this.projections, ports.eventStore, ports.readModels, this.feed);
    this.publisher = new Publisher(
      ports.eventStore,
      ports.readModels,
      // Each process publishes what its own rooms say, so that every contract is published once.
      new ContractFeed(this.house, contexts),
      ports.messageBus,
      ports.clock,
      signal,
      () => this.actingEpoch(),
      onError,
    );
  }

  /**
   * Catches the views up with the log, then sets everything that follows the log going. Where there is no room for the views it
   * waits: what they do not know yet would be answered, and done, as if it were not there.
   */
  async start(rooms: Rooms): Promise<void> {
    await onceThereIsRoom(
      () => this.projections.start(),
      this.stopping.signal,
      (err) => this.log.error({ err }, "There is no room for the views: it starts as soon as there is"),
    );
    this.started = true;
    await this.acting.start((signal) => this.act(rooms, signal));
  }

  /** True where this process publishes and runs processes; others of the same rooms follow. */
  get acts(): boolean {
    return this.processes !== undefined;
  }

  /** The epoch in which this process acts: what it notes of that is refused once another has taken over. */
  actingEpoch(): Promise<number> {
    return this.actingLeases.epoch(ACTING);
  }

  /** Something more that follows from the log, and that one process of several does at a time. Said before the start. */
  alsoActs(begin: (signal: AbortSignal) => Going): void {
    this.others.push(begin);
  }

  /** What follows from the log by itself: contracts for the bus, and commands of the platform's own. */
  private async act(rooms: Rooms, signal: AbortSignal): Promise<Going> {
    const { eventStore, readModels, messageBus, clock } = this.ports;
    setMaxListeners(0, signal);
    await this.publisher.start(signal);
    const processes = new ProcessRunner(
      eventStore,
      readModels,
      this.feed,
      messageBus,
      rooms,
      this.contexts.flatMap((context) => context.processes),
      clock,
      signal,
      (process, contract, problem) =>
        this.log.info(
          { process, contract: contract.id, code: problem.code, ...traceOf(contract) },
          "A process was refused",
        ),
      failuresTold(this.log),
    );
    await processes.start();
    const deadlines = new DeadlineRunner(
      readModels,
      this.positions,
      rooms,
      this.contexts.flatMap((context) => context.deadlines),
      clock,
      signal,
      (deadline, key, problem) => this.log.info({ deadline, key, code: problem.code }, "A deadline was refused"),
      failuresTold(this.log),
    );
    deadlines.start();
    const sweeping = this.house.views.has(ATTACHMENTS) ? [sweepFiles(this, signal)] : [];
    const others = this.others.map((begin) => begin(signal));
    this.processes = processes;
    this.deadlines = deadlines;
    return {
      stopped: async () => {
        const runners = [this.publisher, processes, deadlines, ...sweeping, ...others];
        await Promise.all(runners.map((each) => each.stopped()));
        this.processes = this.deadlines = undefined;
      },
    };
  }

  /** What a funder's feed says after a position, in log order, until the signal aborts. */
  publishedAfter(tenant: Id, after: FeedPlace, signal: AbortSignal): AsyncIterable<Published> {
    return publishedFacts(this.ports.eventStore, this.feed, tenant, after, signal);
  }

  rebuild(view: string, options: BuildOptions = {}): Promise<Rebuilt> {
    return rebuildView(this.projections, this.ports.readModels, view, options);
  }

  rollBack(view: string, options: BuildOptions = {}): Promise<RolledBack> {
    return rollBackView(this.projections, this.ports.readModels, view, options);
  }

  /** Ends the runners and closes the ports, whatever became of them. */
  async stop(): Promise<void> {
    this.stopping.abort();
    try {
      await Promise.all([this.acting.stopped(), this.publisher.stopped()]);
      await this.projections.stopped();
      await this.snapshots.settled();
    } finally {
      await closePorts(this.ports);
    }
  }
}
