import type { JsonObject } from "./canonical-json";
import type { FactRegistry } from "./fact";

/**
 * Says what a fact's data of one version means in the next. Pure: the same data give the same answer, always. Personal
 * fields come sealed and are handed on as they are.
 */
export type Upcaster = (data: JsonObject) => JsonObject;

/** A noun's upcasters by fact type, each under the version it starts from: one for every version before the current one. */
export type Upcasts = Readonly<Record<string, Readonly<Record<number, Upcaster>>>>;

/** What is missing between the versions of a noun's facts, or leads nowhere, in sentences that name the type. */
export const upcastFaults = (facts: FactRegistry, upcasts: Upcasts): readonly string[] => [
  ...Object.entries(facts).flatMap(([type, { version }]) => faultsOf(type, version, upcasts[type] ?? {})),
  ...Object.keys(upcasts)
    .filter((type) => !(type in facts))
    .map((type) => `${type} has upcasters and is no fact of this noun`),
];

const faultsOf = (type: string, current: number, steps: Readonly<Record<number, Upcaster>>): readonly string[] => {
  if (!Number.isSafeInteger(current) || current < 1) return [`${type} has version ${current}; versions count from 1`];
  const from = Object.keys(steps).map(Number);
  return [
    ...Array.from({ length: current - 1 }, (_, index) => index + 1)
      .filter((version) => !from.includes(version))
      .map((version) => `${type} has version ${current} and no upcaster from ${version} to ${version + 1}`),
    ...from
      .filter((version) => !(version >= 1 && version < current))
      .map((version) => `${type} has version ${current} and an upcaster from ${version}, which leads beyond it`),
  ];
};
