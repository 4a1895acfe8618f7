import "./node-version.mjs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { at, giveUp, runHere, tool } from "./workspace.mjs";

// One run over the contract suites of every port, by every adapter that needs no server; `--json FILE` keeps Jest's result.
const FOLDERS = ["libs/adapters/", "libs/ports/"];

const asked = () => {
  try {
    return parseArgs({ options: { json: { type: "string" } } }).values;
  } catch (error) {
    giveUp(`${error.message}\nnpm run test:contracts -- [--json FILE]`);
  }
};

const { json } = asked();
const kept = json === undefined ? [] : ["--json", `--outputFile=${resolve(process.env.INIT_CWD ?? ".", json)}`];
ensureInstalled({ withDev: true });
ensureBuilt();
await runHere(tool("jest"), ["--config", at("tests", "jest.config.cjs"), ...kept, ...FOLDERS]);
