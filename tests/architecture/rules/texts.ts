import type { SourceFile } from "../house";
import { inRoom, TEST_CODE, type FileRule } from "../rule";

const LONGEST_FILE = 250;
/** Longer files, each with the decision in docs/adr that accepts it. */
const LONGER_WITH_REASON: Readonly<Record<string, string>> = {};

const isSource = (path: string): boolean => /^(apps|libs)\/.*\.tsx?$/.test(path);
const isDomain = (path: string): boolean =>
  (inRoom(path)?.inside.startsWith("domain/") ?? false) && !TEST_CODE.test(path);
const all = (file: SourceFile, pattern: RegExp): string[] =>
  [...file.text.matchAll(pattern)].map((match) => match[0].trim());

export const textRules: readonly FileRule[] = [
  {
    name: "files-stay-short",
    sentence: `No file is above ${LONGEST_FILE} lines without a reason that a decision in docs/adr accepts.`,
    violations: ({ path, text }) => {
      const lines = text.split("\n").length - 1;
      return lines > LONGEST_FILE && !(path in LONGER_WITH_REASON) ? [`${lines} lines`] : [];
    },
  },
  {
    name: "no-barrels",
    sentence: "No file only passes on what others export: packages export the files themselves.",
    violations: ({ path, text }) => {
      const statements = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "").trim();
      const rest = statements
        .replace(/export\s+(type\s+)?(\*(\s+as\s+\w+)?|\{[^}]*\})\s+from\s+["'][^"']+["'];?/g, "")
        .trim();
      return isSource(path) && statements !== "" && rest === "" ? ["only re-exports"] : [];
    },
  },
  {
    name: "sources-only",
    sentence: "Code is imported by its package's name: what was built may be stale.",
    violations: ({ imports }) => imports.filter((target) => target.includes("/dist/")),
  },
  {
    name: "domain-reads-no-clock-and-no-chance",
    sentence: "Now, actor and ids are handed in: nothing under domain/ reads a clock, makes an id or does I/O.",
    violations: (file) =>
      isDomain(file.path)
        ? all(
            file,
            /\b(Date\.now\(|new Date\(\)|randomUUID\(|Math\.random\(|performance\.now\(|process\.env|fetch\(|console\.\w+)/g,
          )
        : [],
  },
  {
    name: "switches-end-exhausted",
    sentence: "Deciding and evolving look at every case: no default, and `exhausted` after the last one.",
    violations: ({ path, text }) => {
      if (!isDomain(path) || !/\.(decide|state)\.ts$/.test(path) || !/\bswitch \(/.test(text)) return [];
      return [
        ...(/^\s*default:(?!\s*return exhausted\()/m.test(text) ? ["default"] : []),
        ...(text.includes("exhausted(") ? [] : ["no exhausted()"]),
      ];
    },
  },
  {
    name: "stored-names-are-literals",
    sentence: "A fact is stored under a literal `room.noun-verbed` of its own room, never under a class's name.",
    violations: ({ path, text }) => {
      const place = inRoom(path);
      if (!place || !/^domain\/.*\.events\.ts$/.test(place.inside)) return [];
      const literal = new RegExp(`^"${place.room}\\.[a-z]+(-[a-z]+)+"$`);
      return [...text.matchAll(/^\s*(.*?):\s*fact\(/gm)]
        .map((match) => match[1] ?? "")
        .filter((name) => !literal.test(name));
    },
  },
  {
    name: "specs-are-whole-and-do-not-sleep",
    sentence: "No spec is left out or singled out, and none waits for time to pass: the clock is handed in.",
    violations: (file) =>
      TEST_CODE.test(file.path)
        ? all(
            file,
            /\b(?:(?:describe|it|test)(?:\.concurrent)?\.(?:only|skip|todo|failing)\b|(?:xdescribe|xit|xtest|fdescribe|fit)\(|setTimeout\(|setTimeout\b.*timers\/promises)/g,
          )
        : [],
  },
  {
    name: "a-room-exports-its-manifest",
    sentence: "The context file exports one thing, the manifest, under the room's name.",
    violations: ({ path, text }) => {
      const place = inRoom(path);
      if (!place || place.inside !== `${place.room}.context.ts`) return [];
      const exported = [...text.matchAll(/^export\s+(.*?)[=;{]/gm)].map((match) => (match[1] ?? "").trim());
      return exported.length === 1 && exported[0] === `const ${place.room}: ContextManifest`
        ? []
        : [exported.join(", ") || "exports nothing"];
    },
  },
];
