import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { at, giveUp, readJson, root, say } from "./workspace.mjs";

/** npm's own note of what stands in node_modules; written last, so an interrupted installation has none. */
const installedIn = (folder) => {
  const note = join(folder, "node_modules", ".package-lock.json");
  return existsSync(note) ? readJson(note).packages : {};
};

/**
 * True when node_modules holds what the lock file says. Compared package by package instead of by a stamp, so that
 * an installation made by hand counts too. Optional packages are for other machines unless they are here.
 */
const isCurrent = (wanted, installed, withDev) =>
  Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes("node_modules/")) return true;
    const here = installed[path];
    if (here) return here.version === entry.version && here.link === entry.link;
    return entry.optional || entry.devOptional || (entry.dev && !withDev);
  });

const npm = (args, cwd = root) => {
  const script = process.env.npm_execpath;
  const options = {
    cwd,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NODE_ENV: "development" },
  };
  return script?.endsWith(".js")
    ? spawnSync(process.execPath, [script, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
};

/**
 * Installs from the lock file when node_modules does not match it. Running needs less than testing: without `withDev`
 * the test tools are left out, unless they are there already, for what `npm test` installed stays.
 */
export const ensureInstalled = ({ withDev }) => {
  const wanted = readJson(at("package-lock.json")).packages;
  const installed = installedIn(root);
  const testToolsAreHere = Object.values(installed).some((entry) => entry.dev);
  const everything = withDev || testToolsAreHere;
  if (isCurrent(wanted, installed, everything)) return;
  say(`Installing ${everything ? "everything" : "what running needs"} from the lock file …`);
  const done = npm(["ci", everything ? "--include=dev" : "--omit=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (done.status !== 0) giveUp("The packages could not be installed; npm says why above. Nothing was started.");
};

/**
 * Installs what the bench compares itself with, in a folder of its own and never among the workspace's packages. Its
 * SQLite binding is compiled on the way, which needs a compiler and takes a minute or more.
 */
export const ensurePeerInstalled = () => {
  const folder = at("tests/load/peer");
  if (isCurrent(readJson(join(folder, "package-lock.json")).packages, installedIn(folder), true)) return;
  say("Installing the peer from its own lock file; its SQLite binding is compiled, which takes a minute or more …");
  const done = npm(["ci", "--ignore-scripts=false", "--no-audit", "--no-fund", "--loglevel=error"], folder);
  if (done.status !== 0)
    giveUp("The peer could not be installed; npm says why above. Without --peer the bench needs none.");
};
