import { receiptOf, type MediaType, type ReceivedFile, type Travels } from "@sankofa/kernel/attachment";
import type { Position } from "@sankofa/kernel/contract";
import type { Id } from "@sankofa/kernel/ids";
import type { Caller } from "@sankofa/kernel/scope";
import { DAY, later, type Instant } from "@sankofa/kernel/time";
import { labelOf, openFile, sealFile } from "@sankofa/privacy/sealed-file";
import { DamagedFile } from "@sankofa/ports/files";
import { reservationIdOf } from "./command-ids";
import type { FileDesk, Stays } from "./edge/files/file-desk";
import { fileForgotten, fileWithdrawn, noSuchFile } from "./edge/files/file-problems";
import type { QueryPipeline } from "./pipeline/query-pipeline";
import type { Ports } from "./ports";
import type { ViewPositions } from "./runners/view-positions";

/** How long whoever sent a file may take to say where it belongs. */
const ATTACH_WITHIN = DAY;
/** What no record holds by then is removed; longer than a receipt lives, so that no fact names a removed file. */
const KEPT_UNATTACHED = 2 * DAY;

const WAIT_FOR_VIEW_MS = 5_000;

/** More records than anybody hangs one file on: what hangs on that many stays. */
const MOST_RECORDS = 100;

interface MayRead {
  readonly allowed: boolean;
  readonly withdrawn: boolean;
  readonly travels: Travels;
}

/** The view of the porch that knows which records hold which files. */
export const ATTACHMENTS = "attachments";

/** What of the engine files are kept with. */
export interface FileEngine {
  readonly ports: Ports;
  readonly queries: QueryPipeline;
  readonly positions: ViewPositions;
}

/** GEN-6: files, sealed as personal fields are, and handed out by the right to read a record that holds them. */
export class SealedFiles implements FileDesk {
  constructor(private readonly engine: FileEngine) {}

  async receive(
    { tenant, actor }: Caller,
    { owner, mediaType, bytes }: { readonly owner: Id; readonly mediaType: MediaType; readonly bytes: Buffer },
  ): Promise<ReceivedFile> {
    const { keyVault, files, clock } = this.engine.ports;
    const key = (await keyVault.ensure(tenant, [owner])).get(owner);
    if (!key) throw new Error(`The vault made no key for ${owner}`);
    const label = { tenant, owner, mediaType, size: bytes.length, sender: actor };
    const digest = await files.put(sealFile(key, label, bytes));
    const received = {
      digest,
      mediaType,
      size: bytes.length,
      ownerId: owner,
      expires: later(clock.now(), ATTACH_WITHIN),
    };
    const tenantKey = await keyVault.tenantKey(tenant);
    const reservationId = (purpose: string, value: string) =>
      Promise.resolve(reservationIdOf(tenantKey, purpose, value));
    return { ...received, receipt: await receiptOf(received, { actor, reservationId }) };
  }

  async handOut(caller: Caller, digest: string): Promise<{ readonly mediaType: string; readonly bytes: Buffer }> {
    // Asked first: what was taken back is told of as gone, whether its bytes are still there or not.
    const may = await this.mayRead(caller, digest);
    if (may.withdrawn) throw fileWithdrawn();
    const stored = await this.engine.ports.files.get(digest);
    if (!stored) throw noSuchFile();
    const { tenant, sender } = labelOf(stored);
    if (tenant !== caller.tenant) throw noSuchFile();
    if (!may.allowed) {
      if (sender !== caller.actor) throw noSuchFile();
      // Its sender may have lost the record since, and with it no right to a picture that nobody may see.
      if ((await this.standing(digest)) === "withdrawn") throw fileWithdrawn();
    }
    const opened = await this.opened(stored);
    if (!opened) throw fileForgotten();
    return opened;
  }

  async takeAway(
    caller: Caller,
    digest: string,
    shows: "names" | "pseudonyms",
  ): Promise<{ readonly mediaType: string; readonly bytes: Buffer } | Stays> {
    const { allowed, withdrawn, travels } = await this.mayRead(caller, digest);
    if (withdrawn) return "withdrawn";
    if (!allowed) return "not-yours";
    if (travels === "nowhere") return "consent";
    if (travels === "with-names" && shows === "pseudonyms") return "pseudonyms";
    try {
      const stored = await this.engine.ports.files.get(digest);
      if (!stored) return "missing";
      if (labelOf(stored).tenant !== caller.tenant) return "not-yours";
      return (await this.opened(stored)) ?? "forgotten";
    } catch (error) {
      if (error instanceof DamagedFile) return "damaged";
      throw error;
    }
  }

  /** Undefined where the key of whose it is was destroyed. */
  private async opened(
    stored: Parameters<typeof labelOf>[0],
  ): Promise<{ readonly mediaType: string; readonly bytes: Buffer } | undefined> {
    const { tenant, owner, mediaType } = labelOf(stored);
    const key = (await this.engine.ports.keyVault.keys(tenant, [owner])).get(owner);
    return key && { mediaType, bytes: openFile(key, stored) };
  }

  /** Removes what was taken back, and what was stored long enough ago and hangs on no record; gives how many. */
  async sweep(now: Instant, signal: AbortSignal): Promise<number> {
    const { files, eventStore } = this.engine.ports;
    // What a view has not read yet may be the fact that holds the file.
    if (!(await this.hasRead((await eventStore.head()).position))) return 0;
    let removed = 0;
    for await (const digest of files.list()) {
      if (signal.aborted) break;
      const standing = await this.standing(digest);
      if (standing === "held" || (standing === "unattached" && !(await this.isOld(digest, now)))) continue;
      await files.remove(digest);
      removed += 1;
    }
    return removed;
  }

  /** PRV-4: removes the bytes of a file that was taken back at this position, unless another record holds them. */
  async removeWithdrawn(digest: string, at: Position): Promise<void> {
    if (!(await this.hasRead(at))) throw new Error("It is not known yet whether another record holds the file");
    if ((await this.standing(digest)) === "withdrawn") await this.engine.ports.files.remove(digest);
  }

  private hasRead(position: Position): Promise<boolean> {
    return this.engine.positions.waitFor(ATTACHMENTS, position, WAIT_FOR_VIEW_MS);
  }

  private async isOld(digest: string, now: Instant): Promise<boolean> {
    const since = await this.engine.ports.files.since(digest);
    return since !== undefined && later(since, KEPT_UNATTACHED) <= now;
  }

  /** Whether any record holds the file, or did. */
  private async standing(digest: string): Promise<"held" | "withdrawn" | "unattached"> {
    const model = this.engine.positions.model(ATTACHMENTS);
    const find = { visible: "every-tenant", where: { digest }, limit: MOST_RECORDS } as const;
    const { rows } = await this.engine.ports.readModels.find(model, find);
    if (rows.length === 0) return "unattached";
    const isGone = rows.length < MOST_RECORDS && rows.every(({ index }) => index["withdrawn"] === 1);
    return isGone ? "withdrawn" : "held";
  }

  private async mayRead(caller: Caller, digest: string): Promise<MayRead> {
    const { position } = await this.engine.ports.eventStore.head();
    const call = { kind: "query", caller, after: position, request: { digest } } as const;
    const reply = await this.engine.queries.execute("access.may-read-file", call);
    return "ok" in reply
      ? (JSON.parse(reply.ok.json) as MayRead)
      : { allowed: false, withdrawn: false, travels: "nowhere" };
  }
}
