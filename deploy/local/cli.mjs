import "./node-version.mjs";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { runHere } from "./workspace.mjs";

const words = process.argv.slice(2);
ensureInstalled({ withDev: false });
ensureBuilt();
await runHere("apps/cli/dist/main.js", words);
