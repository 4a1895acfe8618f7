import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openMemoryEventStore } from "@sankofa/event-store-memory";
import type { JsonObject } from "@sankofa/kernel/canonical-json";
import type { NewFact } from "@sankofa/kernel/fact";
import type { Id } from "@sankofa/kernel/ids";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { openSqliteKeyVault } from "@sankofa/key-vault-sqlite";
import { inProcessBus } from "@sankofa/message-bus-in-process";
import type { Credentials } from "@sankofa/ports/credentials";
import type { EventStore } from "@sankofa/ports/event-store";
import type { Drafts } from "@sankofa/ports/drafts";
import type { Files } from "@sankofa/ports/files";
import { openSqliteReadModels } from "@sankofa/read-models-sqlite";
import { openSqliteSnapshots } from "@sankofa/snapshots-sqlite";
import { guestbook } from "@sankofa/testing/sample/guestbook.context";
import { TestClock } from "@sankofa/testing/test-clock";
import { factId, newCommandId } from "../command-ids";
import { Engine } from "../engine";
import { manager, TENANT } from "../engine.spec-kit";
import type { CommandAnswer, CommandCall, RoomReply } from "../rooms";
import { silentLog } from "../silent-log";

export const BOOK = "0190b00c-0000-7000-8000-000000000001";
export const STREAM = `guestbook.book-${BOOK}`;
export const GUEST = "0190b00c-0000-7000-8000-0000000000aa";

/** An engine that was not started: what it decides is decided on the log alone. */
export class Guestbook {
  readonly folder = mkdtempSync(join(tmpdir(), "guestbook-"));
  readonly snapshotFile = join(this.folder, "snapshots.db");
  readonly clock = new TestClock();
  readonly store = openMemoryEventStore();
  /** How many facts were read out of streams. */
  read = 0;
  engine!: Engine;

  async open(contexts: readonly ContextManifest[] = [guestbook]): Promise<void> {
    this.engine = new Engine(
      {
        eventStore: this.counting(),
        readModels: await openSqliteReadModels({ file: join(this.folder, "views.db") }),
        keyVault: await openSqliteKeyVault({
          file: join(this.folder, "keys.db"),
          masterKeyFile: join(this.folder, "master.key"),
        }),
        snapshots: await openSqliteSnapshots({ file: this.snapshotFile }),
        messageBus: inProcessBus(),
        credentials: { close: () => Promise.resolve() } as Credentials,
        files: {} as Files,
        drafts: { close: () => Promise.resolve() } as Drafts,
        clock: this.clock,
        operator: { backup: () => Promise.reject(new Error("Nothing is backed up here")) },
      },
      contexts,
      silentLog,
    );
  }

  private counting(): EventStore {
    const readStream: EventStore["readStream"] = async (read) => {
      const page = await this.store.readStream(read);
      this.read += page.facts.length;
      return page;
    };
    return new Proxy(this.store, { get: (store, name) => (name === "readStream" ? readStream : bound(store, name)) });
  }

  /** Closes everything but the log, which is in memory, and opens it all again. */
  async reopen(
    contexts: readonly ContextManifest[] = [guestbook],
    { forgetting = false }: { readonly forgetting?: boolean } = {},
  ): Promise<void> {
    const { keyVault, readModels, snapshots } = this.engine.ports;
    await this.settled();
    for (const port of [keyVault, readModels, snapshots]) await port?.close();
    // Every key is destroyed: nobody's texts can be opened any more.
    if (forgetting) for (const name of ["keys.db", "master.key"]) rmSync(join(this.folder, name));
    await this.open(contexts);
  }

  async end(): Promise<void> {
    await this.engine.stop().catch(() => undefined);
    rmSync(this.folder, { recursive: true, force: true });
  }

  sign(name: string, command = newCommandId(this.clock.now()), cameFrom = "Accra"): Promise<RoomReply<CommandAnswer>> {
    return this.send("sign", { bookId: BOOK, name, cameFrom }, command);
  }

  send(
    name: string,
    request: object,
    commandId = newCommandId(this.clock.now()),
    more: Pick<CommandCall, "follows" | "dry"> = {},
  ): Promise<RoomReply<CommandAnswer>> {
    const call = { kind: "command", caller: manager, commandId, request, ...more } as const;
    return this.engine.commands.execute(`guestbook.${name}`, call);
  }

  /** Facts of any version, written as a program that knew that version wrote them. */
  async write(
    facts: readonly Pick<NewFact, "type" | "version" | "data">[],
    tenant = TENANT,
    stream = STREAM,
  ): Promise<void> {
    const recorded = this.clock.now();
    const events = facts.map(({ type, version, data }): NewFact => {
      const commandId = newCommandId(recorded);
      const id = factId(commandId, stream, 0);
      const digest = "0".repeat(64);
      return {
        id,
        type,
        version,
        data,
        commandId,
        tenant,
        recorded,
        happened: recorded,
        actor: "one",
        requestDigest: digest,
      };
    });
    for (let from = 0; from < events.length; from += 1_000)
      await this.store.append({ stream, expected: "any", events: events.slice(from, from + 1_000) });
  }

  /** As many visits, each by somebody of their own name, sealed. */
  async visits(count: number): Promise<void> {
    const data = { guestId: GUEST, cameFrom: "Kumasi", party: 1 };
    const clear = Array.from({ length: count }, (_, index) => ({
      type: "guestbook.guest-signed",
      version: 3,
      data: { ...data, name: `Guest number ${index}` } as JsonObject,
    }));
    await this.write(await this.engine.codec.seal(TENANT, clear));
  }

  /** Snapshots are kept after whoever asked was served: this waits for them. */
  settled(): Promise<void> {
    return this.engine.snapshots.settled();
  }

  sealedName(name: string, guestId: Id = GUEST): Promise<string> {
    const data = { guestId, name, cameFrom: "Accra", party: 1 };
    return this.engine.codec
      .seal(TENANT, [{ type: "guestbook.guest-signed", data }])
      .then(([sealed]) => String(sealed?.data["name"]));
  }
}

const bound = (store: EventStore, name: string | symbol): unknown => {
  const member: unknown = Reflect.get(store, name);
  return typeof member === "function" ? member.bind(store) : member;
};
