import "./node-version.mjs";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { runHere } from "./workspace.mjs";

// A stand-in for EventStoreDB on machines where no server can run: it answers as the recording of a real one says.
const options = process.argv.slice(2);
ensureInstalled({ withDev: false });
ensureBuilt();
await runHere("libs/adapters/event-store-eventstoredb/dist/double/main.js", options);
