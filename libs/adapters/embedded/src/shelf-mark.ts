import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Credentials } from "@sankofa/ports/credentials";

const MARK = "shelf.json";

/** The backups on a shelf are another installation's: ours among them would push those out, and stand for theirs. */
export class ShelfTaken extends Error {
  readonly code = "shelf-taken";

  constructor(folder: string) {
    super(
      `${folder} holds the daily backups of another installation; name a folder for this one alone with SANKOFA_BACKUPS. Where this one was begun anew in the place of that one, remove ${MARK} there.`,
    );
    this.name = "ShelfTaken";
  }
}

/** What an installation is known by on its shelf, wherever it is moved or restored to; nothing can be learnt from it. */
export const installationOf = async (credentials: Pick<Credentials, "platformKey">): Promise<string> =>
  createHash("sha256")
    .update("sankofa/shelf")
    .update(await credentials.platformKey())
    .digest("hex");

/** Undefined where nobody has a shelf there yet, and where the mark was torn by a power cut. */
const markedFor = (folder: string): string | undefined => {
  try {
    const mark = JSON.parse(readFileSync(join(folder, MARK), "utf8")) as { readonly installation?: unknown } | null;
    return typeof mark?.installation === "string" ? mark.installation : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || ["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? ""))
      return undefined;
    throw error;
  }
};

/** True where the shelf is another installation's. */
export const isAnothers = (folder: string, installation: string): boolean =>
  (markedFor(folder) ?? installation) !== installation;

/** Makes the shelf this installation's, which backups from before shelves were marked are taken for too. Throws ShelfTaken. */
export const claim = (folder: string, installation: string): void => {
  const file = join(folder, MARK);
  if (markedFor(folder) === undefined) writeFileSync(file, `${JSON.stringify({ installation })}\n`);
  if (isAnothers(folder, installation)) throw new ShelfTaken(folder);
};
