import "./node-version.mjs";
import { spawnSync } from "node:child_process";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled, ensurePeerInstalled } from "./install.mjs";
import { at, giveUp, runHere, tool } from "./workspace.mjs";

// The bench is measured as it runs in earnest: compiled, against the built program.
const COMPILE = ["src", "-d", "dist", "--strip-leading-paths", "--config-file", "../../.swcrc", "--quiet"];

const options = process.argv.slice(2);
ensureInstalled({ withDev: true });
ensureBuilt();
if (options.includes("--peer")) ensurePeerInstalled();
const compiled = spawnSync(process.execPath, [at(tool("@swc/cli", "swc")), ...COMPILE], {
  cwd: at("tests/load"),
  stdio: "inherit",
});
if (compiled.status !== 0) giveUp("The bench could not be compiled; the compiler says why above.");
await runHere("tests/load/dist/bench.js", options);
