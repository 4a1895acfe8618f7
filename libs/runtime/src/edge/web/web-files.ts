import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { EncodedText } from "./encoded";

const TEXT: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};
const BINARY: Readonly<Record<string, string>> = {
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

/** Files the build names by their content never change; all others are asked for again. */
const FOR_GOOD = "public, max-age=31536000, immutable";
const CHECKED = "public, no-cache";

export interface WebFile {
  readonly path: string;
  readonly type: string;
  readonly etag: string;
  readonly cacheControl: string;
  readonly bytes: Buffer;
  /** For text; what is compressed already is sent as it is. */
  readonly encoded: EncodedText | undefined;
}

const webFile = (folder: string, file: string): WebFile | undefined => {
  const path = `/${relative(folder, file).split(sep).join("/")}`;
  const ending = extname(file);
  const text = TEXT[ending];
  const type = text ?? BINARY[ending];
  if (type === undefined) return undefined;
  const bytes = readFileSync(file);
  return {
    path,
    type,
    bytes,
    etag: createHash("sha256").update(bytes).digest("base64url").slice(0, 27),
    cacheControl: path.startsWith("/assets/") ? FOR_GOOD : CHECKED,
    encoded: text === undefined ? undefined : new EncodedText(bytes),
  };
};

/**
 * The built web app, read once: the folder holds a few small files, and a request can name none that was not in it at
 * the start, whatever its path looks like.
 */
export const readWebFiles = (folder: string): ReadonlyMap<string, WebFile> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap((entry) => webFile(folder, join(entry.parentPath, entry.name)) ?? [])
      .map((file) => [file.path, file]),
  );
