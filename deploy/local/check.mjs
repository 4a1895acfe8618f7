import "./node-version.mjs";
import { spawn } from "node:child_process";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { at, giveUp, root, say, tool } from "./workspace.mjs";

const AT_ONCE = 2;
// For whoever runs `npm test` right after, which asks the rules of the house as well.
const WITHOUT_RULES = "--without-rules";
const SOURCES = ["apps", "libs", "tests", "deploy"];

const words = process.argv.slice(2);
const unknown = words.find((word) => word !== WITHOUT_RULES);
if (unknown) giveUp(`There is no option ${unknown}: npm run check [-- ${WITHOUT_RULES}]`);

// Looked up when they are to run: a fresh clone has none of these tools before.
const rules = () => [
  "rules of the house",
  tool("jest"),
  "--config",
  "tests/jest.config.cjs",
  "--silent",
  "tests/architecture",
];
const checks = () => [
  ["types", tool("typescript-native", "tsc"), "-p", "tsconfig.base.json", "--noEmit"],
  ["lint", tool("eslint"), "--config", "tests/architecture/eslint.config.mjs", "--max-warnings=0", ...SOURCES],
  // The rules that ask for types ask the native compiler: with them eslint took three minutes instead of one.
  [
    "lint by types",
    tool("oxlint"),
    ...["--config", "tests/architecture/oxlint.json", "--type-aware", "--tsconfig", "tsconfig.base.json", ...SOURCES],
  ],
  [
    "imports",
    tool("dependency-cruiser", "depcruise"),
    "--config",
    "tests/architecture/dependency-cruiser.cjs",
    "apps",
    "libs",
  ],
  ...(words.includes(WITHOUT_RULES) ? [] : [rules()]),
  ["format", tool("prettier"), "--check", "--log-level=warn", "."],
  ["generated files", "deploy/local/catalogue.mjs", "--check"],
  ["corpus of facts", "deploy/local/corpus.mjs", "--check"],
];

const run = ([name, file, ...args]) =>
  new Promise((resolve) => {
    const started = Date.now();
    let output = "";
    const child = spawn(process.execPath, [at(file), ...args], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
    child.on("close", (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      say(`${code === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
      if (code !== 0) process.stderr.write(output);
      resolve(code === 0);
    });
  });

ensureInstalled({ withDev: true });
ensureBuilt();
const waiting = checks();
const results = [];
const worker = async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await run(next));
};
await Promise.all(Array.from({ length: AT_ONCE }, worker));
const failed = results.filter((passed) => !passed).length;
say(failed ? `${failed} of ${results.length} checks failed.` : `All ${results.length} checks passed.`);
process.exitCode = failed ? 1 : 0;
