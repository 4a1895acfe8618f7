import { fork } from "node:child_process";
import { once } from "node:events";

/** What a program of the bench says at its end, in a process of its own that goes with this one. */
export const saidBy = async <Said>(program: string, words: readonly string[]): Promise<Said> => {
  const child = fork(program, words, { execArgv: [] });
  const end = (): boolean => child.kill("SIGKILL");
  process.on("exit", end);
  const ended = once(child, "exit");
  const heard = await Promise.race([once(child, "message"), ended.then(() => undefined)]);
  await ended;
  process.off("exit", end);
  if (!heard) throw new Error(`${program} ended before it was done`);
  return heard[0] as Said;
};
