import "./node-version.mjs";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { at, giveUp, say } from "./workspace.mjs";

// docs/catalogue is derived from the manifests and committed, so that a change of them shows in a review.
const FOLDER = at("docs", "catalogue");

ensureInstalled({ withDev: false });
ensureBuilt();
const load = createRequire(import.meta.url);
const { rooms } = load(at("apps", "platform", "dist", "composition.js"));
const { catalogue } = load(at("libs", "runtime", "dist", "catalogue.js"));

const made = new Map(Object.entries(catalogue(rooms)));
const committed = new Map(
  (existsSync(FOLDER) ? readdirSync(FOLDER) : []).map((name) => [name, readFileSync(`${FOLDER}/${name}`, "utf8")]),
);
const names = [...new Set([...made.keys(), ...committed.keys()])].sort();
const changed = names.filter((name) => made.get(name) !== committed.get(name));

if (process.argv.includes("--check")) {
  if (changed.length)
    giveUp(`docs/catalogue is not what the manifests say: ${changed.join(", ")}. Run: npm run catalogue`);
} else {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of changed) {
    if (made.has(name)) writeFileSync(`${FOLDER}/${name}`, made.get(name));
    else rmSync(`${FOLDER}/${name}`);
  }
  say(changed.length ? `Written: ${changed.join(", ")}` : "docs/catalogue is up to date.");
}
