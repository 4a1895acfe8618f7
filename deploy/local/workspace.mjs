import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The folder of the clone: every path of these scripts is below it, wherever they are called from. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

export const at = (...parts) => join(root, ...parts);

export const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

/** The folders of the workspace's packages that have something to build. */
export const buildFolders = () =>
  readJson(at("package.json"))
    .workspaces.map((pattern) => pattern.replace(/\/\*$/, ""))
    .flatMap((parent) => (existsSync(at(parent)) ? readdirSync(at(parent)).map((name) => `${parent}/${name}`) : []))
    .filter((folder) => existsSync(at(folder, "package.json")) && readJson(at(folder, "package.json")).scripts?.build)
    .sort();

/** The program a package puts on the path, as a path below the clone: its place inside the package changes between versions. */
export const tool = (packageName, program = packageName) => {
  const folder = `node_modules/${packageName}`;
  const { bin } = readJson(at(folder, "package.json"));
  return posix.join(folder, typeof bin === "string" ? bin : bin[program]);
};

/** What a person waiting should know goes to stderr: stdout belongs to the program that is started afterwards. */
export const say = (sentence) => console.error(sentence);

export const giveUp = (sentence) => {
  say(sentence);
  process.exit(1);
};

/**
 * Runs a program of ours in this very process, as `node <file> <args>` would: signals, exit code and terminal are its
 * own, and no second Node stays resident beside it.
 */
export const runHere = async (file, args) => {
  if (!existsSync(at(file))) giveUp(`${file} is not there: this clone is incomplete.`);
  process.argv = [process.execPath, at(file), ...args];
  await import(pathToFileURL(at(file)).href);
};
