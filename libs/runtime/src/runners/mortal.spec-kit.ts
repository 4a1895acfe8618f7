import type { ReadModels } from "@sankofa/ports/read-models";

/** After a call has done its work: then nothing more is heard. `once`: it worked, said it failed, and life goes on. */
export type Death = "after" | "once";

/** Read models of a process that dies at a call of its own choosing. */
export class Mortal {
  readonly models: ReadModels;
  died = false;
  private left = Infinity;
  private death: Death = "after";
  private dead = false;

  constructor(models: ReadModels) {
    this.models = new Proxy(models, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== "function") return value;
        // A dump is no promise: it dies where it begins.
        if (name === "dump")
          return (...args: unknown[]) => (this.pass(), Reflect.apply(value, target, args) as unknown);
        return async (...args: unknown[]): Promise<unknown> => {
          const last = this.pass();
          const result: unknown = await Reflect.apply(value, target, args);
          if (last) throw new Error("Killed after");
          return result;
        };
      },
    });
  }

  dieAt(call: number, death: Death): void {
    this.left = call;
    this.death = death;
  }

  liveOn(): void {
    this.dead = false;
  }

  /** True for a call that does its work and is never heard of again. */
  private pass(): boolean {
    if (this.dead) throw new Error("Dead");
    this.left -= 1;
    if (this.left !== 0) return false;
    this.died = true;
    this.dead = this.death !== "once";
    return true;
  }
}
