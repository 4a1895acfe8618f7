import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Runs a test in a folder of its own. */
export const inFolder = (body: (folder: string) => Promise<void>) => async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "sankofa-log-"));
  try {
    await body(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const COMPILING = `
  const swc = require(${JSON.stringify(createRequire(__filename).resolve("@swc/core"))});
  const options = { swcrc: false, jsc: { parser: { syntax: "typescript" }, target: "es2023" }, module: { type: "commonjs" } };
  require.extensions[".ts"] = (module, filename) =>
    module._compile(swc.transformSync(require("node:fs").readFileSync(filename, "utf8"), { ...options, filename }).code, filename);`;

/** Another process that runs a piece of code with this adapter as `adapter` and the sample facts as `samples`. */
export const otherProcess = (code: string, folder: string) =>
  spawn(
    process.execPath,
    [
      "--conditions=@sankofa/source",
      "-e",
      `${COMPILING}
      const folder = ${JSON.stringify(folder)};
      const adapter = require(${JSON.stringify(join(__dirname, "event-store-sqlite.ts"))});
      const samples = require(${JSON.stringify(createRequire(__filename).resolve("@sankofa/ports/event-store.samples"))});
      (async () => { ${code} })().catch((error) => { console.error(error); process.exit(1); });`,
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );

/** Lines another process prints, as they come. */
export const linesOf = async function* (child: ReturnType<typeof otherProcess>): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of child.stdout) {
    const lines = (rest + String(chunk)).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
};

export const ended = (child: ReturnType<typeof otherProcess>): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once("exit", () => resolve());
  });
