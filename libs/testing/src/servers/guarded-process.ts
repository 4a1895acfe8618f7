import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";

/** A start takes a second or two; on a machine under load, more. */
const PATIENCE = 60_000;
const LAST_LINES = 40;

/**
 * Lives as long as its stdin is open: when whoever started it is gone, however that came about, it kills the server
 * and removes the server's folder. The word `keep` kills the server and leaves the folder for the next start.
 */
const GUARD = `
  "$@" &
  server=$!
  exec >/dev/null 2>&1
  echo "$server" >&3
  read -r word
  kill -9 "$server"
  wait "$server"
  [ "$word" = keep ] || rm -rf -- "$FOLDER"
`;

export interface GuardedProcess {
  readonly pid: number;
  /** Kills the server with SIGKILL, as a machine that loses power would, and keeps its folder. */
  kill(): Promise<void>;
  /** Kills it and removes its folder. */
  remove(): Promise<void>;
}

const end = async (guard: ChildProcess, word: string): Promise<void> => {
  if (guard.exitCode !== null || guard.signalCode !== null) return;
  const exited = new Promise((resolve) => guard.once("exit", resolve));
  guard.stdin?.end(word);
  await exited;
};

/** Starts a server and waits for the line in which it says that it is ready. */
export const startGuarded = async (
  folder: string,
  ready: RegExp,
  program: string,
  args: readonly string[],
): Promise<GuardedProcess> => {
  const guard = spawn("/bin/sh", ["-c", GUARD, "guard", program, ...args], {
    env: { ...process.env, FOLDER: folder },
    stdio: ["pipe", "pipe", "pipe", "pipe"],
    // Ctrl-C reaches whoever started it, and the guard through them.
    detached: true,
  });
  const said: string[] = [];
  const isReady = new Promise<void>((resolve, reject) => {
    const failed = (why: string): void => reject(new Error(`${program} ${why}:\n${said.join("\n")}`));
    const patience = setTimeout(failed, PATIENCE, "did not get ready");
    let streams = 0;
    for (const output of [guard.stdout, guard.stderr]) {
      if (!output) continue;
      streams++;
      createInterface({ input: output })
        .on("line", (line) => {
          said.push(line);
          if (said.length > LAST_LINES) said.shift();
          if (!ready.test(line)) return;
          clearTimeout(patience);
          resolve();
        })
        .on("close", () => {
          if (--streams > 0) return;
          clearTimeout(patience);
          failed("ended");
        });
    }
  });
  const told = guard.stdio[3];
  const pid = new Promise<number>((resolve) => told?.once("data", (line: Buffer) => resolve(Number(line.toString()))));
  try {
    await isReady;
    return { pid: await pid, kill: () => end(guard, "keep\n"), remove: () => end(guard, "") };
  } catch (error) {
    await end(guard, "");
    throw error;
  }
};
