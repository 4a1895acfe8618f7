import { Counter, Gauge, Histogram, collectDefaultMetrics, type Registry } from "prom-client";
import type { Lag } from "./edge/health-source";
import type { Engine } from "./engine";
import { EngineHealth } from "./health";
import { STORE_NAMES } from "./store-watch";

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Times every command and counts what became of it, and measures each reader of the log when it is asked. */
export const observe = (engine: Engine, registry: Registry): void => {
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: "mentorship_command_duration_seconds",
    help: "From a command's arrival in its room to its answer",
    labelNames: ["command", "outcome"],
    buckets: SECONDS,
    registers: [registry],
  });
  const appended = new Counter({
    name: "mentorship_facts_appended_total",
    help: "Facts appended by commands, by type",
    labelNames: ["type"],
    registers: [registry],
  });
  const execute = engine.commands.execute.bind(engine.commands);
  engine.commands.execute = async (pattern, call) => {
    const done = duration.startTimer({ command: engine.house.commands.has(pattern) ? pattern : "unknown" });
    const reply = await execute(pattern, call).catch((error: unknown) => {
      done({ outcome: "failed" });
      throw error;
    });
    done({ outcome: "ok" in reply ? "accepted" : reply.problem.code });
    if ("ok" in reply) for (const { type } of reply.ok.facts) appended.inc({ type });
    return reply;
  };
  lagGauges(engine, registry);
};

interface Measured extends Pick<Lag, "events" | "seconds"> {
  readonly kind: string;
  readonly name: string;
}

const lagGauges = (engine: Engine, registry: Registry): void => {
  const health = new EngineHealth(engine);
  const readers = async (): Promise<readonly Measured[]> => {
    const [lags, publishing] = await Promise.all([health.lags(), health.publishing()]);
    return [...lags, ...(publishing ? [{ kind: "publisher", name: "publisher", ...publishing }] : [])];
  };
  let reading: Promise<readonly Measured[]> | undefined;
  /** Both gauges are asked in one turn, and tell of one measuring. */
  const measuring = () => (reading ??= readers().finally(() => (reading = undefined)));
  const lagGauge = (name: string, help: string, of: (lag: Measured) => number | null) =>
    new Gauge({
      name,
      help,
      labelNames: ["kind", "name"],
      registers: [registry],
      async collect() {
        const measured = await measuring();
        // What another process has taken over is not told of by its last value here for ever.
        this.reset();
        for (const lag of measured) {
          const value = of(lag);
          // What could not be counted has no sample: 0 would say that nothing is unread.
          if (value !== null) this.set({ kind: lag.kind, name: lag.name }, value);
        }
      },
    });
  lagGauge(
    "mentorship_reader_lag_events",
    "How many facts a reader of the log is behind its head",
    ({ events }) => events,
  );
  lagGauge(
    "mentorship_reader_lag_seconds",
    "How long ago the oldest fact that a reader has not read was recorded",
    ({ seconds }) => seconds,
  );
  new Gauge({
    name: "mentorship_reader_stopped",
    help: "1 while a view, a process, a deadline, the publisher or the mailer could not go on, and is tried again",
    labelNames: ["name"],
    registers: [registry],
    collect() {
      this.reset();
      for (const { view, stopped } of health.degraded()) if (stopped) this.set({ name: view }, 1);
    },
  });
  new Gauge({
    name: "mentorship_log_facts",
    help: "Facts in the log",
    registers: [registry],
    async collect() {
      this.set((await health.head()).count);
    },
  });
  new Gauge({
    name: "mentorship_clock_behind_seconds",
    help: "By how much the clock is behind the first fact recorded later than it shows; 0 where that is at most a minute",
    registers: [registry],
    async collect() {
      this.set((await health.clockBehind()) ?? 0);
    },
  });
  new Gauge({
    name: "mentorship_store_troubled",
    help: "1 while a store could not do what it was asked, by the reason",
    labelNames: ["store", "reason"],
    registers: [registry],
    collect() {
      this.reset();
      for (const store of STORE_NAMES) {
        const trouble = health.trouble(store);
        if (trouble) this.set({ store, reason: trouble.reason }, 1);
      }
    },
  });
  new Gauge({
    name: "mentorship_facts_passed_over",
    help: "How often a reader passed over a fact whose type or version is unknown here: a newer program wrote it",
    registers: [registry],
    collect() {
      this.set(engine.feed.unknownFacts);
    },
  });
  new Gauge({
    name: "mentorship_view_parked_documents",
    help: "Documents of a view that stand still behind a fact that could not be folded",
    labelNames: ["view"],
    registers: [registry],
    collect() {
      for (const { view, parked } of engine.projections.runs.values()) this.set({ view: view.name }, parked.size);
    },
  });
  new Gauge({
    name: "mentorship_publisher_parked_streams",
    help: "Streams of which nothing is published behind a fact that could not be made out",
    registers: [registry],
    collect() {
      this.set(engine.publisher.parked.streams);
    },
  });
};
