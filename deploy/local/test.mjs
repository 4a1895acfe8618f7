import "./node-version.mjs";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { at, runHere, tool } from "./workspace.mjs";

// Built first, because some suites start the real program and kill it.
const words = process.argv.slice(2);
ensureInstalled({ withDev: true });
ensureBuilt();
await runHere(tool("jest"), ["--config", at("tests", "jest.config.cjs"), ...words]);
