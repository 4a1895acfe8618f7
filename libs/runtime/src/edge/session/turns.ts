import { EdgeProblem } from "../edge-problem";
import { overloaded } from "../../problems";

/**
 * Lets only so many pieces of costly work run at once, and only so many wait: a flood of sign-ins must not take the
 * memory and the threads that everything else needs.
 */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running >= this.atOnce) {
      if (this.waiting.length >= this.mostWaiting) throw new EdgeProblem(overloaded(5));
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.running++;
    try {
      return await work();
    } finally {
      // The turn is handed on without being given back, so that nobody who comes later slips in between.
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }
}
