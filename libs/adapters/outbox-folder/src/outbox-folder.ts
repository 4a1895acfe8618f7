import { access, constants, link, mkdir, open, readdir, rm, unlink } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import type { Id } from "@sankofa/kernel/ids";
import { messageOf, OutboxUnavailable, type Mail, type Outbox, type OutboxFault } from "@sankofa/ports/outbox";

const DRAFTS = "drafts";
const PERSON = /^[0-9a-f-]{36}$/;
const FULL = ["ENOSPC", "EDQUOT"];

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code);

const unavailable = (error: unknown): OutboxUnavailable => {
  const reason: OutboxFault = FULL.includes(codeOf(error)) ? "disk-full" : "disk-error";
  return new OutboxUnavailable(reason, (error as Error).message, { cause: error });
};

/** Mails as files, a folder for each person, for whatever program of the operator's sends them on. */
class FolderOutbox implements Outbox {
  readonly name = "folder";
  private readonly composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });

  constructor(
    private readonly folder: string,
    private readonly from: string,
  ) {}

  async send(mail: Mail): Promise<void> {
    const { message } = await this.composer.sendMail(messageOf(mail, this.from));
    try {
      await this.write(mail, message as Buffer);
    } catch (error) {
      throw unavailable(error);
    }
  }

  async check(): Promise<void> {
    try {
      await this.made(DRAFTS);
      await access(this.folder, constants.W_OK);
    } catch (error) {
      throw unavailable(error);
    }
  }

  async forget(recipient: Id): Promise<void> {
    if (PERSON.test(recipient)) await rm(join(this.folder, recipient), { recursive: true, force: true });
  }

  async close(): Promise<void> {
    this.composer.close();
  }

  /** Whole and on disk before it has its name; a name that is there already is the same mail, and stays. */
  private async write({ id, recipient }: Mail, message: Buffer): Promise<void> {
    const draft = join(await this.made(DRAFTS), `${id}.${process.pid}`);
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
      await unlink(draft);
    }
  }

  private async made(name: string): Promise<string> {
    const folder = join(this.folder, name);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return folder;
  }
}

export const folderOutbox = (folder: string, from: string): Outbox => new FolderOutbox(folder, from);

/** The mails that lie in such a folder, by their paths below it. */
export const mailsIn = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.filter((name) => name.endsWith(".eml")).sort();
};
