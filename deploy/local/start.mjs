import "./node-version.mjs";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { runHere } from "./workspace.mjs";

// package.json says `exec node …`: npm starts a shell and sends its signals there, and a shell does not pass them on. So
// this process takes the shell's place, drains on SIGTERM, and npm ends with its exit code.
const options = process.argv.slice(2);
ensureInstalled({ withDev: false });
ensureBuilt();
await runHere("apps/platform/dist/main.js", options);
