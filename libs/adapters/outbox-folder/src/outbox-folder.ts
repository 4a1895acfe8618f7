import { link, open, readdir, readFile, rm, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import type { Id } from "@sankofa/kernel/ids";
import { instant, type Instant } from "@sankofa/kernel/time";
import type { Clock } from "@sankofa/ports/clock";
import { messageOf, OutboxUnavailable, type Mail, type Outbox, type OutboxFault } from "@sankofa/ports/outbox";
import { couldBeWritten } from "./could-be-written";

const DRAFTS = "drafts";
const PERSON = /^[0-9a-f-]{36}$/;
const FULL = ["ENOSPC", "EDQUOT"];
const EXPIRES = /^Expires: (.*)\r$/m;
/** Later than anything. */
const NEVER: Instant = "9999";

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code);

const unavailable = (error: unknown): OutboxUnavailable => {
  const reason: OutboxFault = FULL.includes(codeOf(error)) ? "disk-full" : "disk-error";
  return new OutboxUnavailable(reason, (error as Error).message, { cause: error });
};

/** Until when a mail that lies here is good; what does not say it is good for ever. */
const goodUntilOf = (source: string): Instant => {
  const until = Date.parse(EXPIRES.exec(source)?.[1] ?? "");
  return Number.isNaN(until) ? NEVER : instant(until);
};

/** Mails as files, a folder for each person, for whatever program of the operator's sends them on. */
class FolderOutbox implements Outbox {
  readonly name = "folder";
  private readonly composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  /** When the first of those that lie here is past. */
  private nextPast = NEVER;

  constructor(
    private readonly folder: string,
    private readonly from: string,
    private readonly clock: Pick<Clock, "now">,
  ) {}

  async send(mail: Mail): Promise<void> {
    const { message } = await this.composer.sendMail(messageOf(mail, this.from));
    try {
      if (this.clock.now() >= this.nextPast) await this.removePast();
      await this.write(mail, message as Buffer);
    } catch (error) {
      throw unavailable(error);
    }
    if (mail.goodUntil < this.nextPast) this.nextPast = mail.goodUntil;
  }

  async check(): Promise<void> {
    try {
      await couldBeWritten(this.folder);
    } catch (error) {
      throw unavailable(error);
    }
  }

  async forget(recipient: Id): Promise<void> {
    if (!PERSON.test(recipient)) return;
    await rm(join(this.folder, recipient), { recursive: true, force: true });
    await this.removeDrafts((name) => name.startsWith(`${recipient}_`));
  }

  /** One process writes here at a time, so whoever began a draft that lies here now is dead. */
  async tidy(): Promise<void> {
    try {
      await this.removeDrafts(() => true);
      await this.removePast();
    } catch (error) {
      throw unavailable(error);
    }
  }

  async close(): Promise<void> {
    this.composer.close();
  }

  private async removeDrafts(which: (name: string) => boolean): Promise<void> {
    const drafts = await readdir(join(this.folder, DRAFTS)).catch(() => []);
    for (const name of drafts.filter(which)) await rm(join(this.folder, DRAFTS, name), { force: true });
  }

  private async removePast(): Promise<void> {
    const now = this.clock.now();
    this.nextPast = NEVER;
    for (const name of await mailsIn(this.folder)) {
      // Whatever sends them on may take any of them away meanwhile.
      const goodUntil = goodUntilOf(await readFile(join(this.folder, name), "utf8").catch(() => ""));
      const isGone = goodUntil <= now && (await this.removed(name));
      if (!isGone && goodUntil < this.nextPast) this.nextPast = goodUntil;
    }
  }

  /** False where this user may not remove it: the next mail tries again, and is kept from nothing by that. */
  private removed(name: string): Promise<boolean> {
    return rm(join(this.folder, name), { force: true }).then(
      () => true,
      () => false,
    );
  }

  /** Whole and on disk before it has its name; a name that is there already is the same mail, and stays. */
  private async write({ id, recipient }: Mail, message: Buffer): Promise<void> {
    const draft = join(await this.made(DRAFTS), `${recipient}_${id}.${process.pid}`);
    const file = join(await this.made(recipient), `${id}.eml`);
    const handle = await open(draft, "w", 0o600);
    try {
      await handle.writeFile(message);
      await handle.sync();
      await link(draft, file).catch((error: unknown) => {
        if (codeOf(error) !== "EEXIST") throw error;
      });
    } finally {
      await handle.close();
      await rm(draft, { force: true });
    }
  }

  private async made(name: string): Promise<string> {
    const folder = join(this.folder, name);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return folder;
  }
}

export const folderOutbox = (folder: string, from: string, clock: Pick<Clock, "now">): Outbox =>
  new FolderOutbox(folder, from, clock);

/** The mails that lie in such a folder, by their paths below it. */
export const mailsIn = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.filter((name) => name.endsWith(".eml")).sort();
};
