import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { at, giveUp, readJson, root, say } from "./workspace.mjs";

/** npm's own note of what stands in node_modules; written last, so an interrupted installation has none. */
const installedLock = () => at("node_modules", ".package-lock.json");

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

const npm = (args) => {
  const script = process.env.npm_execpath;
  const options = {
    cwd: root,
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
  const installed = existsSync(installedLock()) ? readJson(installedLock()).packages : {};
  const testToolsAreHere = Object.values(installed).some((entry) => entry.dev);
  const everything = withDev || testToolsAreHere;
  if (isCurrent(wanted, installed, everything)) return;
  say(`Installing ${everything ? "everything" : "what running needs"} from the lock file …`);
  const done = npm(["ci", everything ? "--include=dev" : "--omit=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (done.status !== 0) giveUp("The packages could not be installed; npm says why above. Nothing was started.");
};
