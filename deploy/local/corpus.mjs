import "./node-version.mjs";
import { spawnSync } from "node:child_process";
import { ensureInstalled } from "./install.mjs";
import { at } from "./workspace.mjs";

// The corpus is committed and only grows: `--check` fails when a fact has no sample, or one was changed or does not fold.
const FROM_SOURCES = ["--conditions=@sankofa/source", "-r", at("tests/register-swc.cjs")];

ensureInstalled({ withDev: true });
const { status } = spawnSync(
  process.execPath,
  [...FROM_SOURCES, at("tests/histories/write-corpus.ts"), ...process.argv.slice(2)],
  { stdio: "inherit" },
);
process.exitCode = status ?? 1;
