import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { ask, askTogether } from "./running";

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
  for (const turn of questions) await askTogether(url, cookie, turn);
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

/** So long a reader looks at a page before opening the next one. */
export const READS_FOR_MS = 5_000;

/** So many openings by users who read what they opened: they come one after the other, however long a page takes. */
export const openingsOfReaders = async (
  opening: Opening,
  count: number,
  questions: () => Questions,
): Promise<readonly number[]> => {
  const apart = READS_FOR_MS / opening.users;
  const began = performance.now();
  return Promise.all(
    Array.from({ length: count }, async (_, nth) => {
      await pause(began + nth * apart - performance.now());
      return open(opening, questions());
    }),
  );
};
