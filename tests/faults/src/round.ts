import { Chance } from "./chance";

/** Where a round aims its kill: at any moment of the work, or into one piece of it. */
export type Aim = "log" | "engine" | "opening" | "rebuild" | "promotion" | "roll-back" | "backup" | "process" | "key";

/** How many rounds in a hundred aim where. */
const WEIGHTS: Readonly<Record<Aim, number>> = {
  log: 40,
  engine: 18,
  opening: 6,
  rebuild: 7,
  promotion: 4,
  "roll-back": 4,
  backup: 6,
  process: 8,
  key: 7,
};

/** How long the kill waits at most after the moment it is aimed at: about as long as that piece of work takes. */
const LONGEST_MS: Readonly<Record<Aim, number>> = {
  log: 60,
  engine: 120,
  opening: 60,
  rebuild: 60,
  promotion: 4,
  "roll-back": 10,
  backup: 600,
  process: 3,
  key: 3,
};

/** Process steps and key writes come by the dozen: one of the first so many is hit. */
const MOST_PASSED_OVER = 12;
const VIEWS_EVERY = 10;

/** One writing process, from its start to its kill. */
export interface Round {
  readonly number: number;
  readonly aim: Aim;
  /** Only the log is opened; else the whole engine on all its ports. */
  readonly logOnly: boolean;
  readonly delay: number;
  /** How many announcements of what is aimed at go by before the one that is hit. */
  readonly passOver: number;
  /** The views are held against the log and against a rebuild before the work begins. */
  readonly comparesViews: boolean;
}

/** Everything about a round that is ours to decide follows from the seed; the moment of death is the machine's too. */
export const roundOf = (seed: string, number: number): Round => {
  const chance = new Chance(`${seed}/round/${number}`);
  const aim = chance.oneOf(WEIGHTS);
  return {
    number,
    aim,
    logOnly: aim === "log",
    delay: chance.below(LONGEST_MS[aim]),
    passOver: aim === "process" || aim === "key" ? Math.floor(chance.below(MOST_PASSED_OVER)) : 0,
    comparesViews: aim !== "log" && aim !== "opening" && number % VIEWS_EVERY < 3,
  };
};
