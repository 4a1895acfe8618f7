import { createHash } from "node:crypto";
import { appendFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { endingOf } from "../../edge/files/endings";
import type { FileDesk, Stays } from "../../edge/files/file-desk";
import type { ExportAsked, ExportedFact, MadeExport } from "./exported-pages";

const PRIVATE = { mode: 0o600 };
const FOLDER = "files";
const MANIFEST = "files.jsonl";

/** A file that a fact of the export attaches, and where it lies; or why it stayed where it was. */
interface ExportedFile {
  /** Of the fact. */
  readonly position: string;
  /** By which facts name it: of the sealed bytes, which nobody is given. */
  readonly digest: string;
  readonly mediaType: unknown;
  readonly name: unknown;
  readonly file: string | null;
  /** Of what lies there. */
  readonly sha256: string | null;
  readonly size: number | null;
  readonly stays: Stays | null;
}

export interface ExportedFiles {
  readonly taken: number;
  readonly stayed: number;
}

type Landed = Pick<ExportedFile, "file" | "sha256" | "size" | "stays">;

/** GEN-6: the files of an export beside its facts, each once, as far as whoever asks may take it away now. */
export class FilesBeside {
  private readonly landed = new Map<string, Landed>();

  constructor(
    private readonly desk: Pick<FileDesk, "takeAway">,
    private readonly asked: Pick<ExportAsked, "caller">,
    private readonly folder: string,
  ) {}

  /** There is a list of them also where there are none. */
  async begin(): Promise<void> {
    await mkdir(join(this.folder, FOLDER));
    await writeFile(join(this.folder, MANIFEST), "", PRIVATE);
  }

  /** Those that a page of facts attaches. */
  async of(items: readonly ExportedFact[], shows: MadeExport["shows"], signal: AbortSignal): Promise<void> {
    for (const { type, position, data } of items) {
      const { digest, mediaType, name } = data;
      if (!type.endsWith(".attachment-added") || typeof digest !== "string") continue;
      signal.throwIfAborted();
      const landed = this.landed.get(digest) ?? (await this.land(digest, shows));
      this.landed.set(digest, landed);
      const line: ExportedFile = { position, digest, mediaType, name, ...landed };
      await appendFile(join(this.folder, MANIFEST), `${JSON.stringify(line)}\n`);
    }
  }

  get counts(): ExportedFiles {
    const taken = [...this.landed.values()].filter(({ stays }) => stays === null).length;
    return { taken, stayed: this.landed.size - taken };
  }

  private async land(digest: string, shows: MadeExport["shows"]): Promise<Landed> {
    const taken = await this.desk.takeAway(this.asked.caller, digest, shows);
    if (typeof taken === "string") return { file: null, sha256: null, size: null, stays: taken };
    const { bytes, mediaType } = taken;
    const file = `${FOLDER}/${digest}.${endingOf(mediaType)}`;
    await writeFile(join(this.folder, file), bytes, PRIVATE);
    return { file, sha256: createHash("sha256").update(bytes).digest("hex"), size: bytes.length, stays: null };
  }
}
