export type Better = "more" | "less" | "neither";

/** An item that is asked before and after, with what counts as better. */
export interface Compared {
  readonly item: string;
  readonly better: Better;
}

/** One person's answers as ranks on their scales, from 1; an item without an answer is left out. */
export type Ranks = Readonly<Record<string, number>>;

export interface Pair {
  readonly before: Ranks;
  readonly after: Ranks;
}

export interface ItemChange extends Compared {
  readonly answered: number;
  readonly before: number;
  readonly after: number;
  readonly improved: number;
  readonly same: number;
  readonly worsened: number;
}

/** Without a direction nobody is better or worse off: who moved is counted in neither. */
const moved = (better: Better, by: number): "improved" | "same" | "worsened" | undefined => {
  if (by === 0) return "same";
  if (better === "neither") return undefined;
  return by > 0 === (better === "more") ? "improved" : "worsened";
};

/** ASM-3: the change of each item over those who answered it both times. */
export const changeOf = (compared: readonly Compared[], pairs: readonly Pair[]): readonly ItemChange[] =>
  compared.map(({ item, better }) => {
    const both = pairs.flatMap(({ before, after }) => {
      const [from, to] = [before[item], after[item]];
      return from === undefined || to === undefined ? [] : [{ from, to, way: moved(better, to - from) }];
    });
    const sum = (of: (each: (typeof both)[number]) => number): number =>
      both.reduce((total, each) => total + of(each), 0);
    const count = (way: string): number => both.filter((each) => each.way === way).length;
    return {
      item,
      better,
      answered: both.length,
      before: sum(({ from }) => from),
      after: sum(({ to }) => to),
      improved: count("improved"),
      same: count("same"),
      worsened: count("worsened"),
    };
  });
