import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { FolderRun } from "./folder-run";
import { roundOf, type Aim, type Round } from "./round";
import { WritingProcess } from "./writing-process";

const KILLS = 1_000;
/** A folder is checked to its last byte and left for a new one after so many kills, so that none costs more than the first. */
const KILLS_PER_FOLDER = 50;
const PROGRESS_EVERY = 50;

const USAGE = "npm run test:faults -- [--kills N] [--seed S]";

const WORDS: Readonly<Record<Aim, string>> = {
  log: "appends to the log",
  engine: "the engine at work",
  opening: "the opening of a folder",
  rebuild: "a rebuild",
  promotion: "a promotion",
  "roll-back": "a roll back",
  backup: "a backup",
  process: "a process's step",
  key: "the writing of a key",
};

/** A round, or what comes after a folder's last one. */
type Turn = Round | "settle";

const turnsOf = (seed: string, kills: number): readonly Turn[] =>
  Array.from({ length: kills }, (_, index) => index).flatMap((index): readonly Turn[] => {
    const last = (index + 1) % KILLS_PER_FOLDER === 0 || index + 1 === kills;
    return last ? [roundOf(seed, index), "settle"] : [roundOf(seed, index)];
  });

const writerFor = (turn: Turn | undefined): WritingProcess | undefined =>
  turn === undefined ? undefined : new WritingProcess(turn !== "settle" && turn.logOnly);

/** How many kills were aimed where. */
type Aims = Partial<Record<Aim, number>>;

/** One folder after the other, each writer loading its program while the one before it works. */
const runThrough = async (
  turns: readonly Turn[],
  seed: string,
  root: string,
  aims: Aims,
): Promise<readonly FolderRun[]> => {
  const runs: FolderRun[] = [];
  let current: FolderRun | undefined;
  let kills = 0;
  let waiting = writerFor(turns[0]);
  for (const [index, turn] of turns.entries()) {
    const writer = waiting;
    waiting = writerFor(turns[index + 1]);
    if (!writer) throw new Error("A turn without its writer");
    if (!current) runs.push((current = new FolderRun(join(root, String(runs.length)), `${seed}/${runs.length}`)));
    if (turn === "settle") {
      await current.settle(writer);
      if (current.ledger.sound) rmSync(join(root, String(runs.length - 1)), { recursive: true });
      current = undefined;
      continue;
    }
    await current.round(turn, writer);
    aims[turn.aim] = (aims[turn.aim] ?? 0) + 1;
    kills += 1;
    if (kills % PROGRESS_EVERY === 0) console.error(`${kills} kills: ${JSON.stringify(aims)}`);
  }
  return runs;
};

const main = async (): Promise<number> => {
  const { values } = parseArgs({ options: { kills: { type: "string" }, seed: { type: "string" } } });
  const kills = Number(values.kills ?? KILLS);
  if (!Number.isSafeInteger(kills) || kills < 1) throw new Error("--kills is a number above 0");
  const seed = values.seed ?? String(Date.now() % 1_000_000);
  console.error(`${kills} kills with --seed ${seed}`);
  const root = mkdtempSync(join(tmpdir(), "sankofa-faults-"));
  const aims: Aims = {};
  const runs = await runThrough(turnsOf(seed, kills), seed, root, aims);
  const sum = (of: (run: FolderRun) => number): number => runs.reduce((total, run) => total + of(run), 0);
  const [lost, doubled, disordered] = [
    sum(({ ledger }) => ledger.lost.size),
    sum(({ ledger }) => ledger.doubled.size),
    sum(({ ledger }) => ledger.disordered.size),
  ];
  const sound = runs.every(({ ledger }) => ledger.sound);
  for (const [index, { ledger }] of runs.entries())
    for (const fault of ledger.faults) console.error(`FAULT in ${join(root, String(index))}: ${fault}`);
  const backups = (["nothing", "unusable", "whole"] as const).map(
    (left) => `${sum((run) => run.backups[left])} ${left}`,
  );
  for (const [aim, aimed] of Object.entries(aims))
    console.error(`${sum(({ hits }) => hits[aim as Aim] ?? 0)} of ${aimed} aimed at ${WORDS[aim as Aim]} hit it.`);
  console.error(`Backups cut short or finished: ${backups.join(", ")}.`);
  if (sound) rmSync(root, { recursive: true });
  else
    console.error(`The folders are kept. The same plan again: npm run test:faults -- --kills ${kills} --seed ${seed}`);
  console.log(
    `${kills} kills: ${sum(({ ledger }) => ledger.count)} acknowledged, ${lost} lost, ${doubled} doubled, ${disordered} out of order`,
  );
  return sound ? 0 : 1;
};

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    console.error(USAGE);
    process.exit(1);
  },
);
