import "./node-version.mjs";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { at, giveUp, readJson, say } from "./workspace.mjs";

// These folders are committed and derived: `--check` fails when the manifests say something else than they do.
const check = process.argv.includes("--check");

const keep = (folder, pages) => {
  const path = (name) => join(at(folder), name);
  const stands = (name) => existsSync(path(name)) && readFileSync(path(name), "utf8") === pages.get(name);
  const stale = existsSync(at(folder)) ? readdirSync(at(folder)).filter((name) => !pages.has(name)) : [];
  const changed = [...pages.keys()].filter((name) => !stands(name));
  if (check) {
    if (stale.length + changed.length > 0)
      giveUp(`${folder} differs from the manifests (${[...changed, ...stale].join(", ")}); run: npm run catalogue`);
    say(`${folder} agrees with the manifests (${pages.size} files).`);
  } else {
    mkdirSync(at(folder), { recursive: true });
    for (const name of stale) rmSync(path(name));
    for (const name of changed) writeFileSync(path(name), pages.get(name));
    say(`${folder}: ${pages.size} files, ${changed.length + stale.length} changed.`);
  }
};

ensureInstalled({ withDev: false });
ensureBuilt();
const built = createRequire(import.meta.url);
const { cataloguePages } = built(at("libs/runtime/dist/catalogue/catalogue.js"));
const { contractPages } = built(at("libs/runtime/dist/catalogue/contract-pages.js"));
const { contexts } = built(at("apps/platform/dist/composition.js"));
keep("docs/catalogue", cataloguePages(contexts));
keep("docs/contracts", contractPages(contexts, readJson(at("apps/platform/package.json")).version));
