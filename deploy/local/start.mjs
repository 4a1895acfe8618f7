import "./node-version.mjs";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { runHere } from "./workspace.mjs";

const options = process.argv.slice(2);
ensureInstalled({ withDev: false });
ensureBuilt();
await runHere("apps/platform/dist/main.js", options);
