import { receiptOf, type MediaType, type ReceivedFile } from "@sankofa/kernel/attachment";
import type { Id } from "@sankofa/kernel/ids";
import type { Caller } from "@sankofa/kernel/scope";
import { DAY, later, type Instant } from "@sankofa/kernel/time";
import { labelOf, openFile, sealFile } from "@sankofa/privacy/sealed-file";
import { reservationIdOf } from "./command-ids";
import type { FileDesk } from "./edge/files/file-desk";
import { fileForgotten, noSuchFile } from "./edge/files/file-problems";
import type { Engine } from "./engine";

/** How long whoever sent a file may take to say where it belongs. */
const ATTACH_WITHIN = DAY;
/** What no record holds by then is removed; longer than a receipt lives, so that no fact names a removed file. */
const KEPT_UNATTACHED = 2 * DAY;

const WAIT_FOR_VIEW_MS = 5_000;

/** The view of the porch that knows which records hold which files. */
export const ATTACHMENTS = "attachments";

/** GEN-6: files, sealed as personal fields are, and handed out by the right to read a record that holds them. */
export class SealedFiles implements FileDesk {
  constructor(private readonly engine: Pick<Engine, "ports" | "queries" | "positions">) {}

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
    const { keyVault, files } = this.engine.ports;
    const stored = await files.get(digest);
    if (!stored) throw noSuchFile();
    const { tenant, owner, sender, mediaType } = labelOf(stored);
    if (tenant !== caller.tenant) throw noSuchFile();
    if (sender !== caller.actor && !(await this.mayRead(caller, digest))) throw noSuchFile();
    const key = (await keyVault.keys(tenant, [owner])).get(owner);
    if (!key) throw fileForgotten();
    return { mediaType, bytes: openFile(key, stored) };
  }

  /** Removes what was stored long enough ago and hangs on no record; gives how many. */
  async removeUnattached(now: Instant, signal: AbortSignal): Promise<number> {
    const { files, eventStore, readModels } = this.engine.ports;
    const { position } = await eventStore.head();
    // What a view has not read yet may be the fact that holds the file.
    if (!(await this.engine.positions.waitFor(ATTACHMENTS, position, WAIT_FOR_VIEW_MS))) return 0;
    let removed = 0;
    for await (const digest of files.list()) {
      if (signal.aborted) break;
      const since = await files.since(digest);
      if (since === undefined || later(since, KEPT_UNATTACHED) > now) continue;
      const model = this.engine.positions.model(ATTACHMENTS);
      const { rows } = await readModels.find(model, { visible: "every-tenant", where: { digest }, limit: 1 });
      if (rows.length > 0) continue;
      await files.remove(digest);
      removed += 1;
    }
    return removed;
  }

  private async mayRead(caller: Caller, digest: string): Promise<boolean> {
    const { position } = await this.engine.ports.eventStore.head();
    const call = { kind: "query", caller, after: position, request: { digest } } as const;
    const reply = await this.engine.queries.execute("access.may-read-file", call);
    return "ok" in reply && (JSON.parse(reply.ok.json) as { readonly allowed: boolean }).allowed;
  }
}
