import type { Figure } from "./figure";

/** What a figure has to reach. Ratios of one run count: absolute figures move with whatever else the machine does. */
export interface Goal {
  /** The least share of the ceiling. */
  readonly ofCeiling?: number;
  /** The least multiple of the peer. */
  readonly ofPeer?: number;
  readonly least?: number;
  readonly most?: number;
}

const GOALS: Readonly<Record<string, Goal>> = {
  "append.c1": { ofCeiling: 0.7, ofPeer: 2 },
  "append.c64": { ofCeiling: 0.7, ofPeer: 8 },
  "append.c64_encrypted_ratio": { least: 0.6 },
  "append.loop_delay_p99_ms": { most: 5 },
  replay: { ofCeiling: 0.5, ofPeer: 20 },
  projection: { ofCeiling: 0.5, ofPeer: 10 },
  "jetstream.publish": { ofCeiling: 0.7 },
  "projection.mongodb": { ofCeiling: 0.6 },
  rebuild: { ofCeiling: 0.5 },
  "http.command": { ofCeiling: 0.35 },
  "http.query": { ofCeiling: 0.35 },
  "start.seconds": { most: 5 },
  "memory.mb": { most: 300 },
  "page.portfolio.p95_ms": { most: 100 },
  "page.programme.p95_ms": { most: 100 },
  "page.relationship.p95_ms": { most: 100 },
  "page.my_day.p95_ms": { most: 100 },
  "page.asof_10k.p95_ms": { most: 200 },
  "import.500_seconds": { most: 1 },
  "web.first_view_kib": { most: 130 },
  "backup.longest_turn_ms": { most: 50 },
  "scale.append": { most: 1.2 },
  "scale.page_p95": { most: 1.2 },
  "scale.start": { most: 1.2 },
  "scale.asof_p95": { most: 1.2 },
  "backpressure.memory_mb": { most: 400 },
  "backpressure.loop_delay_p99_ms": { most: 5 },
};

/** A figure beside its goal: what the bench writes as JSON. */
export interface Judged extends Figure {
  readonly goal: Goal | null;
  /** Null where there is no goal, or where the goal needs a peer and none was measured. */
  readonly reached: boolean | null;
}

export const judged = (figure: Figure): Judged => {
  const goal = GOALS[figure.name];
  return { ...figure, goal: goal ?? null, reached: goal ? reached(figure, goal) : null };
};

const reached = ({ value, ceiling, peer }: Figure, { ofCeiling, ofPeer, least, most }: Goal): boolean | null => {
  if (ofCeiling !== undefined && (ceiling === null || value < ofCeiling * ceiling)) return false;
  if (least !== undefined && value < least) return false;
  if (most !== undefined && value > most) return false;
  if (ofPeer === undefined) return true;
  return peer === null ? null : value >= ofPeer * peer;
};

/** A goal in words: "≥ 70 %, ≥ 8 × peer". */
export const goalText = (goal: Goal | null): string =>
  [
    goal?.ofCeiling === undefined ? "" : `≥ ${Math.round(100 * goal.ofCeiling)} %`,
    goal?.ofPeer === undefined ? "" : `≥ ${goal.ofPeer} × peer`,
    goal?.least === undefined ? "" : `≥ ${goal.least}`,
    goal?.most === undefined ? "" : `≤ ${goal.most}`,
  ]
    .filter(Boolean)
    .join(", ");
