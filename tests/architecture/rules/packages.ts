import type { FileRule } from "../rule";

interface PackageFile {
  readonly name?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const parsed = (text: string): PackageFile => JSON.parse(text) as PackageFile;

/** Every room's package.json, dependencies aside, with the room's name put in. */
const ROOM_PACKAGE = (room: string): unknown => ({
  name: `@sankofa/${room}`,
  version: "0.1.0",
  private: true,
  license: "Apache-2.0",
  exports: { ".": { "@sankofa/source": `./src/${room}.context.ts`, default: `./dist/${room}.context.js` } },
  scripts: {
    build:
      'swc src -d dist --strip-leading-paths --copy-files --ignore "**/*.spec.ts" --config-file ../../../.swcrc --quiet',
  },
});

/** What the bench compares itself with is no part of the workspace: it has a lock file of its own. */
const PEER = "tests/load/peer/package.json";

export const packageRules: readonly FileRule[] = [
  {
    name: "rooms-are-packaged-alike",
    sentence: "Rename one room's package.json and it is another's: one export, the manifest, and the same build.",
    violations: ({ path, text }) => {
      const room = /^libs\/contexts\/([^/]+)\/package\.json$/.exec(path)?.[1];
      if (room === undefined) return [];
      const { dependencies: _, ...rest } = parsed(text);
      return JSON.stringify(rest) === JSON.stringify(ROOM_PACKAGE(room)) ? [] : ["differs from the other rooms"];
    },
  },
  {
    name: "versions-stand-at-the-root",
    sentence: "Packages from outside are listed once, in the root's package.json, with exact versions.",
    violations: ({ path, text }) => {
      if (!path.endsWith("package.json") || path === PEER) return [];
      const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = parsed(text);
      const listed = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
      return path === "package.json"
        ? listed.filter(([, version]) => !/^(npm:[^@]+@)?\d+\.\d+\.\d+$/.test(version)).map(([name]) => name)
        : listed.map(([name]) => name).filter((name) => !name.startsWith("@sankofa/"));
    },
  },
];
