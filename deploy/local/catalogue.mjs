import "./node-version.mjs";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { at, giveUp, say } from "./workspace.mjs";

// The catalogue is committed and derived: `--check` fails when the manifests say something else than the pages.
const FOLDER = at("docs/catalogue");

ensureInstalled({ withDev: false });
ensureBuilt();
const built = createRequire(import.meta.url);
const { cataloguePages } = built(at("libs/runtime/dist/catalogue/catalogue.js"));
const { contexts } = built(at("apps/platform/dist/composition.js"));
const pages = cataloguePages(contexts);
const stands = (name) => existsSync(join(FOLDER, name)) && readFileSync(join(FOLDER, name), "utf8") === pages.get(name);
const stale = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => !pages.has(name)) : [];
const changed = [...pages.keys()].filter((name) => !stands(name));

if (process.argv.includes("--check")) {
  if (stale.length + changed.length > 0)
    giveUp(`docs/catalogue differs from the manifests (${[...changed, ...stale].join(", ")}); run: npm run catalogue`);
  say(`docs/catalogue agrees with the manifests (${pages.size} pages).`);
} else {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of stale) rmSync(join(FOLDER, name));
  for (const name of changed) writeFileSync(join(FOLDER, name), pages.get(name));
  say(`docs/catalogue: ${pages.size} pages, ${changed.length + stale.length} changed.`);
}
