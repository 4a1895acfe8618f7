import "./node-version.mjs";
import { createRequire } from "node:module";
import { ensureInstalled } from "./install.mjs";
import { at } from "./workspace.mjs";

// A stand-in for EventStoreDB on machines where no server can run: it answers as the recording of a real one says. It
// needs nothing of the workspace, so nothing has to be built before it listens.
ensureInstalled({ withDev: false });
const load = createRequire(import.meta.url);
load(at("tests", "register-swc.cjs"));
load(at("libs", "adapters", "event-store-eventstoredb", "src", "double", "main.ts"));
