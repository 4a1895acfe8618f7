import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";

/** A file as the rules see it: where it stands, what it says, and where its imports lead. */
export interface SourceFile {
  /** Below the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Workspace paths (`libs/kernel/src/decider`), `node:` modules, or names of packages. */
  readonly imports: readonly string[];
}

export const ROOT = join(__dirname, "..", "..");

const UNREAD = new Set(["node_modules", "dist", ".git", ".nx", ".cache", "data", "coverage", "peer"]);

/** Every file below a folder, what is built or installed left out. */
export const pathsBelow = (folder: string, root = ROOT): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
        const path = posix.join(folder, entry.name);
        if (UNREAD.has(entry.name)) return [];
        return entry.isDirectory() ? pathsBelow(path, root) : [path];
      })
    : [];

/** Package name to the folder of its sources, for everything of ours. */
const ownPackages: ReadonlyMap<string, string> = new Map(
  ["apps", "libs", "libs/contexts", "libs/adapters"].flatMap((parent) =>
    readdirSync(join(ROOT, parent))
      .map((name) => `${parent}/${name}`)
      .filter((folder) => existsSync(join(ROOT, folder, "package.json")))
      .map(
        (folder) =>
          [
            (JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8")) as { name: string }).name,
            `${folder}/src`,
          ] as const,
      ),
  ),
);

const IMPORTS = [
  /^\s*(?:import|export)\b[^"'`;=]*\bfrom\s*["']([^"']+)["']/gm,
  /^\s*import\s*["']([^"']+)["']/gm,
  /\b(?:import|require)\(\s*["']([^"']+)["']\s*[,)]/g,
];

const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

const leadsTo = (path: string, specifier: string): string => {
  if (specifier.startsWith(".")) return posix.join(posix.dirname(path), specifier);
  const name = packageOf(specifier);
  const own = ownPackages.get(name);
  return own ? `${own}${specifier.slice(name.length) || "/"}` : specifier.startsWith("node:") ? specifier : name;
};

/** A file from its path and text alone, so that a rule can be shown a file that is not on the disk. */
export const sourceFile = (path: string, text: string): SourceFile => ({
  path,
  text,
  imports: IMPORTS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => leadsTo(path, match[1] ?? ""))),
});

const isRead = (path: string): boolean =>
  /^(apps|libs|tests|deploy)\/.*\.(tsx?|mjs|cjs|css)$/.test(path) ||
  /(^|\/)package\.json$/.test(path) ||
  path.startsWith("docs/adr/");

/** What the rules about files are held against. This folder is left out: it holds planted violations. */
export const readSources = (): SourceFile[] =>
  pathsBelow(".")
    .filter((path) => isRead(path) && !path.startsWith("tests/architecture/"))
    .map((path) => sourceFile(path, readFileSync(join(ROOT, path), "utf8")));
