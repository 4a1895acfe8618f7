import type { Position } from "@sankofa/kernel/contract";
import { later, milliseconds, MINUTE } from "@sankofa/kernel/time";
import { START, type Head, type StoredFact } from "@sankofa/ports/event-store";
import type { Degraded, HealthReport, HealthSource, Lag, StoreHealth } from "./edge/health-source";
import type { Engine } from "./engine";
import type { StoreName, StoreTrouble } from "./store-watch";

/** What the engine knows of its own health: each store asked anew, each reader of the log measured against its head. */
export class EngineHealth implements Omit<HealthSource, "services" | "backups"> {
  constructor(private readonly engine: Engine) {}

  async stores(): Promise<readonly StoreHealth[]> {
    const { eventStore, readModels, keyVault, credentials, files } = this.engine.ports;
    const needed = await Promise.all([
      this.health("event-store", () => eventStore.head()),
      this.health("read-models", () => readModels.models()),
      this.health("key-vault", () => keyVault.keys(NOBODY, [NOBODY])),
      this.health("credentials", () => credentials.platformKey()),
      this.health("files", () => files.has(NO_DIGEST)),
    ]);
    // Without them everything is done as well, only later: they are spoken of where something is the matter.
    const spared = (["snapshots", "drafts"] as const).flatMap((name) => {
      const trouble = this.trouble(name);
      return trouble ? [{ name, up: true, trouble }] : [];
    });
    return [...needed, ...spared];
  }

  /** Up is what answers; what could not be written, or read, is its trouble. */
  private async health(name: StoreName, ask: () => Promise<unknown>): Promise<StoreHealth> {
    const up = await ask().then(
      () => true,
      () => false,
    );
    const trouble = this.trouble(name);
    return { name, up, ...(trouble ? { trouble } : {}) };
  }

  /** A view's pages may be too large for what room is left while another's fit: the store is well when no view stands still. */
  trouble(store: StoreName): StoreTrouble | undefined {
    if (store !== "read-models") return this.engine.stores.trouble(store);
    const stopped = [...this.engine.projections.runs.values()].flatMap(({ trouble }) =>
      trouble?.reason ? [{ reason: trouble.reason, since: trouble.since }] : [],
    );
    return stopped[0] ?? this.engine.stores.trouble(store);
  }

  async report(): Promise<HealthReport> {
    const [stores, lags] = await Promise.all([this.stores(), this.lags()]);
    return { stores, lags, degraded: this.degraded() };
  }

  async lags(): Promise<readonly Lag[]> {
    const { projections, processes } = this.engine;
    const readers = [
      ...[...projections.runs.values()].map((run) => ({
        kind: "projection" as const,
        name: run.view.name,
        position: run.position,
      })),
      ...(processes?.runs ?? []).map((run) => ({
        kind: "process" as const,
        name: run.process.name,
        position: run.position,
      })),
    ];
    const head = await this.head();
    return Promise.all(readers.map(async (reader) => ({ ...reader, ...(await this.behind(reader.position, head)) })));
  }

  /** How much the world has not been told yet; undefined where another process of these rooms tells it. */
  async publishing(): Promise<Pick<Lag, "events" | "seconds"> | undefined> {
    const { acts, publisher } = this.engine;
    return acts ? this.behind(publisher.position, await this.head()) : undefined;
  }

  head(): Promise<Head> {
    return this.engine.ports.eventStore.head();
  }

  /** Set back, the clock stops nobody; but what is asked as of now ends before the first fact that is still to come. */
  async clockBehind(): Promise<number | undefined> {
    const { eventStore, clock } = this.engine.ports;
    const now = clock.now();
    const behind = async (): Promise<number> => {
      const after = await eventStore.positionAt(later(now, MINUTE));
      const [first] = (await eventStore.readAll({ after, limit: 1 })).facts;
      return first ? milliseconds(first.recorded) - milliseconds(now) : 0;
    };
    // What cannot be read is told as the log's trouble.
    const found = await behind().catch(() => 0);
    return found > MINUTE ? found / 1000 : undefined;
  }

  degraded(): readonly Degraded[] {
    const { projections, processes, deadlines, publisher, mailTrouble } = this.engine;
    return [
      ...[...projections.runs.values()].map(({ view, parked, trouble }) => ({
        view: view.name,
        parked: parked.size,
        trouble,
      })),
      ...(processes?.runs ?? []).map(({ process, trouble }) => ({ view: process.name, parked: 0, trouble })),
      ...(deadlines?.runs ?? []).map(({ deadline, trouble }) => ({ view: deadline.name, parked: 0, trouble })),
      { view: "views", parked: 0, trouble: projections.trouble },
      { view: "publisher", parked: publisher.parked.streams, trouble: publisher.trouble },
      { view: "mails", parked: 0, trouble: mailTrouble },
    ]
      .map(({ trouble, ...each }) => ({ ...each, stopped: trouble !== undefined }))
      .filter(({ parked, stopped }) => parked > 0 || stopped);
  }

  private async behind(position: Position, head: Head): Promise<Pick<Lag, "events" | "seconds">> {
    if (position >= head.position) return { events: 0, seconds: 0 };
    const { eventStore, clock } = this.engine.ports;
    const age = ({ recorded }: StoredFact): number =>
      Math.max(0, (milliseconds(clock.now()) - milliseconds(recorded)) / 1000);
    // What cannot be read is not known, which is not none; that it cannot is told as the log's trouble.
    const [seconds, events] = await Promise.all([
      eventStore
        .readAll({ after: position, limit: 1 })
        .then(({ facts: [oldest] }) => (oldest ? age(oldest) : 0), unknown),
      eventStore.countAt(position || START).then((counted) => head.count - counted, unknown),
    ]);
    return { events, seconds };
  }
}

const unknown = (): null => null;
const NOBODY = "00000000-0000-8000-8000-000000000000";
const NO_DIGEST = "0".repeat(64);
