// Lets a child process run the workspace's TypeScript from its sources. Use with --conditions=@sankofa/source, so that
// packages of the workspace resolve to their sources too: node --conditions=@sankofa/source -r ./tests/register-swc.cjs
// What was compiled is kept in .cache/swc with a digest of all that it was made from: suites start hundreds of processes.
const { createHash } = require("node:crypto");
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { join, sep } = require("node:path");

const configFile = join(__dirname, "../.swcrc");
const kept = join(__dirname, "../.cache/swc");
const INSTALLED = `${sep}node_modules${sep}`;
// As its build script says: a verb loads what it uses, and no more.
const LAZY = { module: { type: "commonjs", lazy: true } };
const LAZILY = join(__dirname, "../apps/cli/src/");
const recipe = readFileSync(configFile, "utf8") + require("@swc/core/package.json").version;
mkdirSync(kept, { recursive: true });

const digestOf = (...parts) => createHash("sha256").update(parts.join("\0")).digest("hex");

const compiled = (filename) => {
  const source = readFileSync(filename, "utf8");
  const path = join(kept, `${digestOf(filename)}.js`);
  const more = filename.startsWith(LAZILY) ? LAZY : {};
  const seal = `//${digestOf(recipe, JSON.stringify(more), source)}\n`;
  try {
    const before = readFileSync(path, "utf8");
    if (before.startsWith(seal)) return before.slice(seal.length);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  const { code } = require("@swc/core").transformSync(source, { filename, configFile, sourceMaps: "inline", ...more });
  // Beside it and then renamed: another process may compile the same file at this moment.
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, seal + code);
  renameSync(beside, path);
  return code;
};

for (const extension of [".ts", ".tsx"]) {
  require.extensions[extension] = (module, filename) => {
    if (filename.includes(INSTALLED)) throw new Error(`${filename} is installed and was to be JavaScript`);
    module._compile(compiled(filename), filename);
  };
}
