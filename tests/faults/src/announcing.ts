import { aroundEachMethod } from "@sankofa/ports/each-method";
import type { Ports } from "@sankofa/runtime/ports";
import type { Aim } from "./round";

/** Told when a piece of work is about to begin; gives what to call when it is over, however it ended. */
export type Announce = (what: Aim) => () => void;

/** Work that says when it begins and when it is over: between the two a kill hits it. */
export const announced = async <Result>(
  announce: Announce,
  what: Aim,
  work: () => Promise<Result>,
): Promise<Result> => {
  const over = announce(what);
  try {
    return await work();
  } finally {
    over();
  }
};

/** A port one of whose methods is announced. */
const announcingOf = <Port extends object>(port: Port, method: keyof Port, what: Aim, announce: Announce): Port =>
  aroundEachMethod(port, (name, call) =>
    name === method ? (...args) => announced(announce, what, async () => call(...args)) : call,
  );

/** The same ports, announcing the writing of keys and the moment in which another build begins to answer. */
export const announcing = (ports: Ports, announce: Announce): Ports => ({
  ...ports,
  keyVault: announcingOf(ports.keyVault, "ensure", "key", announce),
  readModels: announcingOf(ports.readModels, "activate", "promotion", announce),
});
