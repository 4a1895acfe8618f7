import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Measured, Size } from "./figure";
import { judged, type Judged } from "./goals";
import { Peer } from "./peer";
import { MAKERS, prepare } from "./prepared";
import { writePerformancePage } from "./performance-page";
import { line, thisMachine, type Report } from "./report";

const QUICK: Size = { share: 0.2, rounds: 3, scale: [10_000, 100_000], demonstration: "usual", openingsOfCrowd: 0 };
const USUAL: Size = { ...QUICK, share: 1, openingsOfCrowd: 60 };
const FULL: Size = { ...USUAL, scale: [100_000, 10_000_000], demonstration: "large" };

const USAGE = `npm run bench -- [--quick] [--full] [--peer] [--servers] [--only NAME] [--json FILE]
npm run bench -- --markdown FILE     puts what --json wrote into docs/performance.md`;

type Measure = (folder: string, size: Size, peer: Peer | undefined) => Promise<Measured>;

/** Its measure, which is loaded where it is taken: programs that others need would be in memory, and in the way of what is measured. */
type Measurement = readonly [name: string, load: () => Promise<Measure>];

/** In this order, each in a process of its own. --only takes such a name, what several begin with, or that of a figure. */
const MEASUREMENTS: readonly Measurement[] = [
  ["append", async () => (await import("./append.js")).measureAppend],
  ["append.c64_encrypted_ratio", async () => (await import("./encrypted.js")).measureEncrypted],
  ["append.loop_delay_p99_ms", async () => (await import("./loop-delay.js")).measureLoopDelay],
  ["replay", async () => (await import("./replay.js")).measureReplay],
  ["projection", async () => (await import("./projection.js")).measureProjection],
  ["rebuild", async () => (await import("./rebuild.js")).measureRebuild],
  ["http", async () => (await import("./http.js")).measureHttp],
  ["pages", async () => (await import("./pages.js")).measurePages],
  ["backpressure", async () => (await import("./backpressure.js")).measureBackpressure],
  ["backup", async () => (await import("./backup.js")).measureBackup],
  ["scale", async () => (await import("./scale.js")).measureScale],
];

/** Those that measure the peer too. Beside the others it is not even started. */
const WITH_PEER: readonly string[] = ["append", "replay", "projection"];

/** On real NATS and MongoDB servers, with --servers. */
const ON_SERVERS: readonly Measurement[] = [
  ["jetstream", async () => (await import("./jetstream.js")).measureJetStream],
  ["projection.mongodb", async () => (await import("./projection-mongodb.js")).measureProjectionOnMongodb],
  ["esdb", async () => (await import("./esdb-append.js")).measureEsdbAppend],
  ["http.command.distributed", async () => (await import("./http-distributed.js")).measureDistributedHttp],
];

const chosen = (only: string | undefined, servers: boolean): readonly Measurement[] => {
  const offered = servers ? [...MEASUREMENTS, ...ON_SERVERS] : MEASUREMENTS;
  const named = offered.filter(([name]) => !only || only === name || name.startsWith(`${only}.`));
  const found = named.length > 0 ? named : offered.filter(([name]) => only?.startsWith(`${name}.`));
  if (found.length === 0)
    throw new Error(
      `Nothing is called ${only ?? ""}: ${[...MEASUREMENTS, ...ON_SERVERS].map(([name]) => name).join(", ")}`,
    );
  return found;
};

type Asked = Readonly<Record<string, string | boolean | undefined>>;

const sizeOf = (values: Asked): Size => (values["full"] ? FULL : values["quick"] ? QUICK : USUAL);

/** What was asked for, without where the result goes. */
const asked = (values: Asked): readonly string[] =>
  Object.entries(values)
    .filter(([name, value]) => name !== "json" && value !== undefined)
    .map(([name, value]) => (value === true ? `--${name}` : `--${name} ${String(value)}`));

/** Set in a process that measures a part of what was asked for: what holds for the whole was said by then. */
const PART = "SANKOFA_BENCH_PART";

interface Taken {
  readonly figures: readonly Judged[];
  readonly isVoid: boolean;
}

/**
 * Each name in a process of its own, the same program asked for it alone: code is compiled for what it has met, and memory is
 * full of what was made before, so that a figure would tell of the measurements that came before it.
 */
const inOwnProcess = async (name: string, values: Asked, folder: string): Promise<Taken> => {
  const json = join(folder, `${name}.json`);
  const options = [...asked({ ...values, only: undefined }), "--only", name, "--json", json];
  const env = { ...process.env, [PART]: name };
  const child = spawn(process.execPath, [...process.execArgv, __filename, ...options], { stdio: "inherit", env });
  const stop = (): boolean => child.kill();
  process.on("exit", stop);
  await once(child, "exit");
  process.off("exit", stop);
  if (!existsSync(json)) throw new Error(`${name} could not be measured, as it says above`);
  const { figures, void: isVoid } = JSON.parse(readFileSync(json, "utf8")) as Report;
  return { figures, isVoid };
};

const inThisProcess = async ([name, load]: Measurement, values: Asked, folder: string): Promise<Taken> => {
  const peer = values["peer"] && WITH_PEER.includes(name) ? await Peer.start() : undefined;
  const size = sizeOf(values);
  console.error(`measuring ${name} …`);
  const began = performance.now();
  const measure = await load();
  const measured = await measure(folder, size, peer);
  const figures = measured.figures.map(judged);
  for (const figure of figures) console.log(line(figure));
  console.error(`  took ${Math.round((performance.now() - began) / 1000)} s`);
  await peer?.stop();
  for (const fault of measured.faults) console.error(`VOID: ${name}: ${fault}`);
  return { figures, isVoid: measured.faults.length > 0 };
};

const oneAfterTheOther = async (found: readonly Measurement[], values: Asked, folder: string): Promise<Taken[]> => {
  const taken: Taken[] = [];
  const names = found.map(([name]) => name);
  // Not of the largest size: ten million facts would lie on the disk beside all that is measured before them.
  let toPrepare = values["full"] ? [] : names.filter((name) => name in MAKERS);
  for (const name of names) {
    if (toPrepare.includes(name)) {
      await prepare(toPrepare, folder, sizeOf(values));
      toPrepare = [];
    }
    taken.push(await inOwnProcess(name, values, folder));
  }
  return taken;
};

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      quick: { type: "boolean" },
      full: { type: "boolean" },
      peer: { type: "boolean" },
      servers: { type: "boolean" },
      only: { type: "string" },
      json: { type: "string" },
      markdown: { type: "string" },
    },
  });
  if (values.markdown) {
    writePerformancePage(values.markdown);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), "sankofa-bench-"));
  // Nothing a run made outlives it, however it ends.
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  process.on("SIGINT", () => process.exit(130));
  process.on("SIGTERM", () => process.exit(143));
  if (!values.peer && !process.env[PART])
    console.error("No peer is measured without --peer: peer is null in every figure.");
  const taken: Taken[] = [];
  const found = chosen(values.only, values.servers === true);
  const part = found.length === 1 ? found[0] : found.find(([name]) => name === process.env[PART]);
  if (part) taken.push(await inThisProcess(part, values, folder));
  else taken.push(...(await oneAfterTheOther(found, values, folder)));
  const report: Report = {
    command: ["npm run bench --", ...asked(values)].join(" "),
    machine: thisMachine(),
    figures: taken.flatMap(({ figures }) => figures),
    void: taken.some(({ isVoid }) => isVoid),
  };
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
  return report.void ? 1 : 0;
};

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    console.error(USAGE);
    process.exit(1);
  },
);
