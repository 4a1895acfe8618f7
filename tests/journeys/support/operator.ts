import { spawn, type ChildProcess } from "node:child_process";
import { text } from "node:stream/consumers";
import { join } from "node:path";

/** What a verb of the command line left behind. */
export interface Spoken {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Begun {
  readonly child: ChildProcess;
  readonly spoken: Promise<Spoken>;
}

const ROOT = join(__dirname, "../../..");

/** The command line as an operator types it: a process of its own, in whatever folder they happen to be. */
export const begun = (dataFolder: string, ...words: readonly string[]): Begun =>
  begunIn(dataFolder.slice(0, dataFolder.lastIndexOf("/")), process.env, "--data", dataFolder, ...words);

/** The same, where nothing names the data folder but what is said here. */
export const begunIn = (cwd: string, env: NodeJS.ProcessEnv, ...words: readonly string[]): Begun => {
  const program = ["-r", join(ROOT, "tests/register-swc.cjs"), join(ROOT, "apps/cli/src/main.ts")];
  const child = spawn(process.execPath, ["--conditions=@sankofa/source", ...program, ...words], {
    cwd,
    // As the test sets it: Jest gives tests an environment of their own.
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const spoken = Promise.all([text(child.stdout), text(child.stderr), exited]).then(([stdout, stderr, exitCode]) => ({
    exitCode,
    stdout,
    stderr,
  }));
  return { child, spoken };
};

/** The same, to its end. */
export const sankofa = (dataFolder: string, ...words: readonly string[]): Promise<Spoken> =>
  begun(dataFolder, ...words).spoken;

/** The one JSON document a verb printed, after which nothing else stands, on neither stream. */
export const told = <Result>({ stdout, stderr }: Spoken): Result => {
  expect(stderr).toBe("");
  return JSON.parse(stdout) as Result;
};

/** The JSON a verb printed when it went well. */
export const good = <Result>(spoken: Spoken): Result => {
  const result = told<Result>(spoken);
  expect({ exitCode: spoken.exitCode, result }).toMatchObject({ exitCode: 0 });
  return result;
};

/** The error a verb printed as JSON, with its exit code. */
export const failed = (
  spoken: Spoken,
): { readonly code: string; readonly message: string; readonly exitCode: number | null } => ({
  ...told<{ readonly error: { readonly code: string; readonly message: string } }>(spoken).error,
  exitCode: spoken.exitCode,
});
