import type { Position } from "@sankofa/kernel/contract";
import type { Id } from "@sankofa/kernel/ids";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import type { Clock } from "@sankofa/ports/clock";
import type { Credentials } from "@sankofa/ports/credentials";
import type { Logger } from "pino";
import type { Registry } from "prom-client";
import type { Observable } from "rxjs";
import type { FeedPlace } from "../feed/feed-place";
import type { Published } from "../feed/published-facts";
import type { Leaves } from "../operations/exporting/exported-pages";
import type { WebhookDesk } from "../webhooks/webhook-desk";
import type { AccountDirectory } from "./account-directory";
import type { DraftDesk } from "./drafts/draft-desk";
import type { FileDesk } from "./files/file-desk";
import type { ImportDesk } from "./imports/import-desk";
import type { HealthSource } from "./health-source";
import type { Rooms } from "./rooms-client";

/** Figures of the edge that an operator or a test may move; each has its reason beside its default. */
export interface EdgeLimits {
  /** The longest document (a memorandum) is 60 000 characters; escaped it still fits. */
  readonly bodyBytes: number;
  /** A scanned contract or a photograph of a phone, whole in memory while it is sealed. */
  readonly fileBytes: number;
  readonly sessionMilliseconds: number;
  /** An invitation is mailed and answered within days; a sign-in link is used at once. */
  readonly invitationMilliseconds: number;
  /** Failed sign-ins within the window: per name, and per address where many people may share one. */
  readonly failuresPerName: number;
  readonly failuresPerAddress: number;
  readonly failureWindowMilliseconds: number;
  /** Beyond both of these a projection makes the platform unready: a backlog being worked off quickly does not. */
  readonly lagEvents: number;
  readonly lagSeconds: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export const EDGE_LIMITS: EdgeLimits = {
  bodyBytes: 256 * 1024,
  fileBytes: 10 * 1024 * 1024,
  sessionMilliseconds: 7 * DAY,
  invitationMilliseconds: 14 * DAY,
  failuresPerName: 10,
  failuresPerAddress: 100,
  failureWindowMilliseconds: 15 * MINUTE,
  lagEvents: 1_000,
  lagSeconds: 60,
};

export interface EdgeOptions {
  readonly manifests: readonly ContextManifest[];
  readonly rooms: Rooms;
  readonly accounts: AccountDirectory;
  readonly credentials: Credentials;
  readonly files: FileDesk;
  readonly drafts: DraftDesk;
  readonly imports: ImportDesk;
  /** The hashes of stored facts, which an export tells with each. */
  readonly leaves: Leaves;
  readonly clock: Clock;
  readonly health: HealthSource;
  readonly metrics: Registry;
  readonly log: Logger;
  /** The newest position all views have reached, each time it moves. */
  readonly positions$: Observable<Position>;
  /** What a funder's feed says to the world after a position, in log order, until the signal aborts. */
  readonly published: (tenant: Id, after: FeedPlace, signal: AbortSignal) => AsyncIterable<Published>;
  readonly webhooks: WebhookDesk;
  /** The version shown in the OpenAPI document. */
  readonly version: string;
  /** The folder of the built web app; no pages are served without one. */
  readonly webFolder?: string;
  /** True when browsers reach the platform by TLS: cookies are then marked Secure. */
  readonly secureCookies: boolean;
  /** Origins, beside the one a request names as its host, from which browsers may change state: a reverse proxy's. */
  readonly origins?: readonly string[];
  readonly limits?: Partial<EdgeLimits>;
}
