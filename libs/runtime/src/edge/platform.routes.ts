import { list, orNull, record, Type } from "@sankofa/kernel/schema";
import type { Observable } from "rxjs";
import type { BackupStanding } from "../operations/backups/daily-backups";
import { EDGE_LIMITS, type EdgeOptions } from "./edge.options";
import type { Degraded, Lag, ServiceHealth, StoreHealth } from "./health-source";
import { API, type Operation } from "./operation";
import { positionStream } from "./position-stream";

/** Null is what could not be counted: not known, which is not none. */
export const lagFields = {
  events: orNull(Type.Integer({ minimum: 0 })),
  seconds: orNull(Type.Number({ minimum: 0 })),
};
const lagSchema = record({
  name: Type.String(),
  kind: Type.String(),
  position: Type.String(),
  ...lagFields,
  late: Type.Boolean(),
});
const readySchema = record({
  ready: Type.Boolean(),
  status: Type.Union([Type.Literal("ready"), Type.Literal("degraded"), Type.Literal("unready")]),
  stores: list(
    record({
      name: Type.String(),
      up: Type.Boolean(),
      trouble: Type.Optional(record({ reason: Type.String(), since: Type.String() })),
    }),
  ),
  readers: list(lagSchema),
  degraded: list(record({ view: Type.String(), parked: Type.Integer({ minimum: 0 }), stopped: Type.Boolean() })),
  services: list(
    record({
      name: Type.String(),
      up: Type.Boolean(),
      ...lagFields,
      degraded: Type.Boolean(),
    }),
  ),
  clock: Type.Optional(record({ behindSeconds: Type.Number({ minimum: 0 }) })),
  backups: Type.Optional(
    record({
      lastGood: Type.Union([Type.String(), Type.Null()]),
      late: Type.Boolean(),
      failingSince: Type.Optional(Type.String()),
    }),
  ),
});
const liveSchema = record({ live: Type.Literal(true) });

const UNKEPT = { "cache-control": "no-store" };

interface Readiness {
  readonly ready: boolean;
  /** In one word for a monitor: degraded is ready, and not with everything. */
  readonly status: "ready" | "degraded" | "unready";
  readonly stores: readonly StoreHealth[];
  readonly readers: readonly (Lag & { readonly late: boolean })[];
  readonly degraded: readonly Degraded[];
  readonly services: readonly ServiceLine[];
  /** Where it shows an earlier time than facts were recorded at. */
  readonly clock?: { readonly behindSeconds: number };
  readonly backups?: BackupStanding;
}

/** A process apart from this one: whether it answers, and how far the reader of it that is furthest behind is. */
interface ServiceLine extends Pick<Lag, "events" | "seconds"> {
  readonly name: string;
  readonly up: boolean;
  readonly degraded: boolean;
}

/** The most of all; not known where one of them is not. */
const most = (values: readonly (number | null)[]): number | null =>
  values.reduce((one, other) => (one === null || other === null ? null : Math.max(one, other)), 0);

const isUncounted = ({ events, seconds }: Pick<Lag, "events" | "seconds">): boolean =>
  events === null || seconds === null;

const serviceLine = ({ name, up, stores, lags, degraded }: ServiceHealth): ServiceLine => ({
  name,
  up,
  events: most(lags.map(({ events }) => events)),
  seconds: most(lags.map(({ seconds }) => seconds)),
  degraded:
    degraded.length > 0 || lags.some(isUncounted) || stores.some((store) => !store.up || store.trouble !== undefined),
});

/**
 * Ready means: every store answers, and nothing that reads the log is both far and long behind. A degraded view, or a store
 * that can be read and not written, does not make it unready, nor does a room whose process is down: everything else answers
 * in full. How far a reader is behind that could not be counted makes it degraded: not known is not late.
 */
const readiness = async ({ health, limits }: Pick<EdgeOptions, "health" | "limits">): Promise<Readiness> => {
  const { lagEvents, lagSeconds } = { ...EDGE_LIMITS, ...limits };
  const stores = await health.stores();
  const lags = stores.every(({ up }) => up) ? await health.lags() : [];
  const readers = lags.map((lag) => ({
    ...lag,
    late: (lag.events ?? 0) > lagEvents && (lag.seconds ?? 0) > lagSeconds,
  }));
  const ready = stores.every(({ up }) => up) && readers.every(({ late }) => !late);
  const degraded = health.degraded();
  const services = (await health.services()).map(serviceLine);
  const backups = await health.backups();
  const behindSeconds = await health.clockBehind();
  const troubled =
    degraded.length > 0 ||
    readers.some(isUncounted) ||
    behindSeconds !== undefined ||
    backups?.late === true ||
    backups?.failingSince !== undefined ||
    stores.some(({ trouble }) => trouble !== undefined) ||
    services.some((service) => !service.up || service.degraded);
  const status = ready ? (troubled ? "degraded" : "ready") : "unready";
  return {
    ...{ ready, status, stores, readers, degraded, services },
    ...(behindSeconds === undefined ? {} : { clock: { behindSeconds } }),
    ...(backups ? { backups } : {}),
  };
};

/** What operators, monitors and the pages' freshness ask of the platform itself. */
export const platformOperations = (
  edge: Pick<EdgeOptions, "health" | "limits" | "metrics" | "positions$">,
  ending$: Observable<unknown>,
): readonly Operation[] => [
  {
    id: "platform.live",
    method: "GET",
    path: "/health/live",
    summary: "The process answers",
    kind: "edge",
    answers: { 200: liveSchema },
    open: true,
    handle: () => Promise.resolve({ status: 200, body: { live: true }, headers: UNKEPT }),
  },
  {
    id: "platform.ready",
    method: "GET",
    path: "/health/ready",
    summary: "Each store, and how far behind each reader of the log is",
    kind: "edge",
    answers: { 200: readySchema, 503: readySchema },
    open: true,
    handle: async () => {
      const body = await readiness(edge);
      return { status: body.ready ? 200 : 503, body, headers: UNKEPT };
    },
  },
  {
    id: "platform.metrics",
    method: "GET",
    path: "/metrics",
    summary: "Figures in the Prometheus text format",
    kind: "edge",
    answers: { 200: Type.String() },
    media: "text/plain",
    open: true,
    handle: async () => ({
      status: 200,
      raw: await edge.metrics.metrics(),
      headers: { ...UNKEPT, "content-type": edge.metrics.contentType },
    }),
  },
  {
    id: "platform.positions",
    method: "GET",
    path: `${API}/positions`,
    summary: "Server-sent events: the newest position all views have reached, each time it moves",
    kind: "edge",
    answers: { 200: Type.String() },
    media: "text/event-stream",
    open: false,
    handle: () =>
      Promise.resolve({
        status: 200,
        raw: positionStream(edge.positions$, ending$),
        headers: { ...UNKEPT, "content-type": "text/event-stream", "x-accel-buffering": "no" },
      }),
  },
];
