// Lets a child process run the workspace's TypeScript from its sources. Use with --conditions=@sankofa/source, so that
// packages of the workspace resolve to their sources too: node --conditions=@sankofa/source -r ./tests/register-swc.cjs
const { readFileSync } = require("node:fs");
const { join, sep } = require("node:path");
const { transformSync } = require("@swc/core");

const configFile = join(__dirname, "../.swcrc");
const INSTALLED = `${sep}node_modules${sep}`;

const compile = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, "utf8"), { filename, configFile, sourceMaps: "inline" });
  module._compile(code, filename);
};

for (const extension of [".ts", ".tsx"]) {
  require.extensions[extension] = (module, filename) => {
    if (filename.includes(INSTALLED)) throw new Error(`${filename} is installed and was to be JavaScript`);
    compile(module, filename);
  };
}
