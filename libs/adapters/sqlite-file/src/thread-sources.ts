import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

interface Compiler {
  transformSync(source: string, options: object): { readonly code: string };
}

const compiled = new Map<string, string>();

/**
 * Compiles a TypeScript file and everything it requires that is TypeScript too: by path, what a thread needs to run it.
 * Only called where this very file was loaded from its source, which is under test.
 */
const compile = (file: string, compiler: Compiler, sources: Map<string, string>): Map<string, string> => {
  if (sources.has(file)) return sources;
  const options = {
    swcrc: false,
    jsc: { parser: { syntax: "typescript" }, target: "es2023" },
    module: { type: "commonjs" },
  };
  const code =
    compiled.get(file) ?? compiler.transformSync(readFileSync(file, "utf8"), { ...options, filename: file }).code;
  compiled.set(file, code);
  sources.set(file, code);
  const { resolve } = createRequire(file);
  for (const [, request = ""] of code.matchAll(/\brequire\("([^"]+)"\)/g)) {
    const path = resolve(request);
    if (path.endsWith(".ts")) compile(path, compiler, sources);
  }
  return sources;
};

/**
 * The code of a thread that runs a TypeScript file: Node 20 cannot load one in a worker. What it requires is compiled
 * here and handed over, so that the compiler, whose binary cannot be unloaded safely, is not loaded in every thread.
 */
export const threadFromSource = (entry: string): string => {
  const compiler = createRequire(__filename)("@swc/core") as Compiler;
  const sources = Object.fromEntries(compile(entry, compiler, new Map()));
  return `
    const sources = ${JSON.stringify(sources)};
    require.extensions[".ts"] = (module, filename) => module._compile(sources[filename], filename);
    require(${JSON.stringify(entry)});`;
};
