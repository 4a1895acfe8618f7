import "./node-version.mjs";
import { spawnSync } from "node:child_process";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { at, giveUp, runHere, tool } from "./workspace.mjs";

// Killed as it runs in earnest: compiled, against the built program.
const COMPILE = ["src", "-d", "dist", "--strip-leading-paths", "--config-file", "../../.swcrc", "--quiet"];

const options = process.argv.slice(2);
ensureInstalled({ withDev: true });
ensureBuilt();
const compiled = spawnSync(process.execPath, [at(tool("@swc/cli", "swc")), ...COMPILE], {
  cwd: at("tests/faults"),
  stdio: "inherit",
});
if (compiled.status !== 0) giveUp("The kills could not be compiled; the compiler says why above.");
await runHere("tests/faults/dist/faults.js", options);
