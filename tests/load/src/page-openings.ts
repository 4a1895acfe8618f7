import { performance } from "node:perf_hooks";
import { ask } from "./running";

/** Who opens pages, where, and how many of them at once. */
export interface Opening {
  readonly url: string;
  readonly cookie: string;
  readonly users: number;
}

type Questions = readonly (readonly string[])[];

/** One opening of a page by one user: who is signed in, then everything the page asks, turn by turn; in milliseconds. */
const open = async ({ url, cookie }: Opening, questions: Questions): Promise<number> => {
  const began = performance.now();
  await ask(url, cookie, "/session");
  for (const turn of questions) await Promise.all(turn.map((path) => ask(url, cookie, path)));
  return performance.now() - began;
};

/** So many openings of pages, by all users at once, each as soon as it had its last; how long each took. */
export const openings = async (
  opening: Opening,
  count: number,
  questions: () => Questions,
): Promise<readonly number[]> => {
  const taken: number[] = [];
  let left = count;
  const user = async (): Promise<void> => {
    while (left-- > 0) taken.push(await open(opening, questions()));
  };
  await Promise.all(Array.from({ length: opening.users }, user));
  return taken;
};
