import "./node-version.mjs";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { ensureInstalled } from "./install.mjs";
import { at, buildFolders, giveUp, readJson, root, say, tool } from "./workspace.mjs";

/** Nx needs a second even when it has nothing to do; this stamp answers in milliseconds. */
const STAMP = at(".cache", "build.json");
const ROOT_INPUTS = [".swcrc", "tsconfig.base.json", "nx.json", "package-lock.json"];
const NOT_AN_INPUT = /(^|\/)(dist|node_modules)$|\.spec\.tsx?$/;

const filesBelow = (folder) =>
  readdirSync(at(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (NOT_AN_INPUT.test(path)) return [];
    return entry.isDirectory() ? filesBelow(path) : [path];
  });

const countBelow = (folder) =>
  existsSync(at(folder))
    ? readdirSync(at(folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
    : 0;

/** Inputs by path; a file whose time and size are those of the stamp is not read again. */
const inputsNow = (folders, before) => {
  const inputs = {};
  for (const path of [...ROOT_INPUTS, ...folders.flatMap(filesBelow)]) {
    const { mtimeMs, size } = statSync(at(path));
    const known = before[path];
    const hash =
      known && known.mtimeMs === mtimeMs && known.size === size
        ? known.hash
        : createHash("sha256")
            .update(readFileSync(at(path)))
            .digest("hex");
    inputs[path] = { mtimeMs, size, hash };
  }
  return inputs;
};

const sameContent = (before, now) => {
  const paths = Object.keys(now);
  return paths.length === Object.keys(before).length && paths.every((path) => before[path]?.hash === now[path].hash);
};

const outputsOf = (folders) => Object.fromEntries(folders.map((folder) => [folder, countBelow(`${folder}/dist`)]));

const readStamp = () => {
  try {
    return readJson(STAMP);
  } catch {
    return { inputs: {}, outputs: {} };
  }
};

/** Nx prints every task; only the failed ones help. All of it where Nx itself failed. */
const whatFailed = (output) => {
  const failed = [
    ...output
      .split("Failed tasks:")
      .at(-1)
      .matchAll(/^- (\S+)$/gm),
  ].map((match) => match[1]);
  const sections = output
    .split(/^(?=> nx run )/m)
    .filter((section) => failed.some((task) => section.startsWith(`> nx run ${task}`)));
  return sections.length ? sections.map((section) => section.split(/^ NX /m)[0]).join("") : output;
};

const buildWithNx = () => {
  const done = spawnSync(process.execPath, [at(tool("nx")), "run-many", "--target=build", "--output-style=static"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 << 20,
    env: { ...process.env, NX_DAEMON: "false", NX_ISOLATE_PLUGINS: "false", NX_NO_CLOUD: "true", NX_TUI: "false" },
  });
  if (done.status === 0) return;
  process.stderr.write(whatFailed(`${done.stdout ?? ""}${done.stderr ?? ""}`));
  giveUp("The build failed; the tool's own words are above. Nothing was started.");
};

/** Builds what changed since the last build; milliseconds when nothing did. */
export const ensureBuilt = () => {
  const folders = buildFolders();
  const before = readStamp();
  const inputs = inputsNow(folders, before.inputs);
  const outputsStand = JSON.stringify(outputsOf(folders)) === JSON.stringify(before.outputs);
  if (sameContent(before.inputs, inputs) && outputsStand) return;
  say("Building what changed …");
  rmSync(STAMP, { force: true });
  buildWithNx();
  mkdirSync(at(".cache"), { recursive: true });
  writeFileSync(STAMP, JSON.stringify({ inputs, outputs: outputsOf(folders) }));
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  ensureInstalled({ withDev: false });
  ensureBuilt();
}
