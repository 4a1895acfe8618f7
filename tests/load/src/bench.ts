import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureAppend } from "./append";
import type { Figure, Measured, Size } from "./figure";
import { measureHttp } from "./http";
import { measurePages } from "./pages";
import { measureProjection } from "./projection";
import { measureReplay } from "./replay";

const QUICK: Size = { share: 0.2, rounds: 3 };
const FULL: Size = { share: 1, rounds: 3 };

const USAGE = "npm run bench -- [--quick] [--peer] [--servers] [--only NAME] [--json FILE]";

const MEASUREMENTS: Readonly<Record<string, (folder: string, size: Size) => Promise<Measured>>> = {
  append: measureAppend,
  replay: measureReplay,
  projection: measureProjection,
  http: measureHttp,
  pages: measurePages,
};

const shown = ({ name, value, unit, ceiling, note }: Figure): string => {
  const share = ceiling ? ` · ${Math.round((100 * value) / ceiling)} % of ${ceiling}` : "";
  return `${name.padEnd(24)} ${String(value).padStart(10)} ${unit}${share}   ${note}`;
};

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      quick: { type: "boolean" },
      peer: { type: "boolean" },
      servers: { type: "boolean" },
      only: { type: "string" },
      json: { type: "string" },
    },
  });
  if (values.peer) console.error("No peer is measured yet: peer is null in every figure.");
  if (values.servers) console.error("No server is measured yet: every figure is of the embedded topology.");
  const size = values.quick ? QUICK : FULL;
  const chosen = Object.entries(MEASUREMENTS).filter(([name]) => !values.only || name === values.only);
  const figures: Figure[] = [];
  const faults: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), "sankofa-bench-"));
  try {
    for (const [name, measure] of chosen) {
      console.error(`measuring ${name} …`);
      const measured = await measure(folder, size);
      for (const figure of measured.figures) console.log(shown(figure));
      figures.push(...measured.figures);
      faults.push(...measured.faults.map((fault) => `${name}: ${fault}`));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const fault of faults) console.error(`VOID: ${fault}`);
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ figures, void: faults.length > 0 }, null, 2)}\n`);
  return faults.length > 0 ? 1 : 0;
};

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    console.error(USAGE);
    process.exit(1);
  },
);
