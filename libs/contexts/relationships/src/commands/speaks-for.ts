import type { Surroundings } from "@sankofa/kernel/manifest";
import { covers, type Role, type Scope } from "@sankofa/kernel/scope";
import type { Side } from "../domain/relationship/relationship.events";

/** The programme records for either side what was said on paper; each side speaks for itself only. */
const PROGRAMME: readonly Role[] = ["coordinator", "programme-manager"];

/** The sides the caller may speak for in a relationship. */
export const speaksFor = (around: Surroundings, scope: Scope | undefined): readonly Side[] => {
  if (!scope) return [];
  const may = (...roles: readonly Role[]): boolean => covers(around, roles, scope);
  if (may(...PROGRAMME)) return ["mentor", "mentee"];
  return (["mentor", "mentee"] as const).filter((side) => may(side));
};
