import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathsBelow, ROOT } from "./house";
import { inRoom, ROOMS, TEST_CODE } from "./rule";

/** As many lines as the shape of a noun or of a decider takes, which all rooms have; more of the same is written twice. */
const SAME_SHAPE = 12;

interface Line {
  readonly path: string;
  readonly number: number;
  readonly said: string;
}

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string): string => camel(`-${name}`);

const paths = pathsBelow("libs/contexts").filter((path) => /\.ts$/.test(path) && !TEST_CODE.test(path));
const textOf = (path: string): string => readFileSync(join(ROOT, path), "utf8");

/** What a room and its nouns are called, the longest first: each is read as the same word. */
const namesOf = (room: string): readonly string[] => {
  const nouns = paths.flatMap((path) => {
    const here = inRoom(path);
    return here?.room === room ? [/^domain\/([^/]+)\//.exec(here.inside)?.[1] ?? room] : [];
  });
  return [...new Set([room, ...nouns])]
    .flatMap((name) => [name, camel(name), pascal(name)])
    .sort((one, other) => other.length - one.length);
};

/** The lines that say something, renamed; comments, imports and lone brackets say nothing of what is done. */
const renamed = (path: string, text: string, names: readonly string[]): readonly Line[] => {
  const bare = text
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|^import\b[\s\S]*?;$/gm, (left) => left.replace(/[^\n]/g, ""))
    .replace(new RegExp(names.join("|"), "g"), "Thing");
  return bare.split("\n").flatMap((line, at) => {
    const said = line.trim();
    return /\w/.test(said) ? [{ path, number: at + 1, said }] : [];
  });
};

const roomLines = (room: string, texts: ReadonlyMap<string, string>): readonly (readonly Line[])[] => {
  const names = namesOf(room);
  return [...texts].flatMap(([path, text]) => (inRoom(path)?.room === room ? [renamed(path, text, names)] : []));
};

/** Every run of so many lines, by what it says. */
const runsOf = (files: readonly (readonly Line[])[]): ReadonlyMap<string, string> =>
  new Map(
    files.flatMap((lines) =>
      lines.slice(SAME_SHAPE).map(({ path }, at) => {
        const run = lines.slice(at, at + SAME_SHAPE + 1);
        return [run.map(({ said }) => said).join("\n"), `${path}:${run[0]?.number}`] as const;
      }),
    ),
  );

const equalIn = (texts: ReadonlyMap<string, string>): readonly string[] => {
  const rooms = ROOMS.map((room) => runsOf(roomLines(room, texts)));
  return rooms.flatMap((runs, nth) =>
    rooms.slice(nth + 1).flatMap((others) =>
      [...runs].flatMap(([run, here]) => {
        const there = others.get(run);
        return there === undefined ? [] : [`${here} = ${there}`];
      }),
    ),
  );
};

const texts = new Map(paths.map((path) => [path, textOf(path)]));

test("renamed into one another, two rooms have nothing equal left but the shape of their furniture", () => {
  expect(texts.size).toBeGreaterThan(ROOMS.length);
  expect(equalIn(texts)).toEqual([]);
});

test("what one room took over from another is found, whatever its noun is called there", () => {
  const from = "libs/contexts/scheduling/src/domain/cadence/cadence.decide.ts";
  const taken = textOf(from).replaceAll("cadence", "journalEntry").replaceAll("Cadence", "JournalEntry");
  const planted = new Map([...texts, ["libs/contexts/relationships/src/domain/journal-entry/planted.ts", taken]]);
  expect(equalIn(planted).length).toBeGreaterThan(0);
});
