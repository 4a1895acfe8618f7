import type { Ports } from "@sankofa/runtime/ports";
import type { Aim } from "./round";

/** A port that says so before one of its methods is called. */
const before = <Port extends object>(port: Port, method: keyof Port, say: () => void): Port =>
  new Proxy(port, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== "function") return value;
      return (...args: unknown[]): unknown => {
        if (name === method) say();
        return Reflect.apply(value, target, args);
      };
    },
  });

/** The same ports, saying when a key is about to be written and when a build is about to answer. */
export const announcing = (ports: Ports, aboutTo: (what: Aim) => void): Ports => ({
  ...ports,
  keyVault: before(ports.keyVault, "ensure", () => aboutTo("key")),
  readModels: before(ports.readModels, "activate", () => aboutTo("promotion")),
});
