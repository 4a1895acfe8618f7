import "./node-version.mjs";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { at, giveUp, runHere, say, tool } from "./workspace.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const MISSING = `
  THE BROWSER SUITE DID NOT RUN: there is no Chromium on the PATH (looked for ${NAMES.join(", ")}).
  On Debian or Ubuntu:  sudo apt-get install --yes chromium
  Elsewhere install Chromium or Chrome, or point CHROMIUM at its program, and run this again.
`;

const onPath = (name) =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

const words = process.argv.slice(2);
const chromium = process.env.CHROMIUM ?? NAMES.map(onPath).find(Boolean);
if (!chromium) {
  if (process.env.CI) giveUp(MISSING);
  say(MISSING);
  process.exit(0);
}
process.env.CHROMIUM = chromium;
ensureInstalled({ withDev: true });
ensureBuilt();
await runHere(tool("jest"), ["--config", at("tests", "browser", "jest.config.cjs"), ...words]);
