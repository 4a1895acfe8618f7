import type { FigureName } from "../../api/reporting";
import { known, name, say, type Family } from "../../catalogue/words";

/** The parts of a number, the most frequent first. */
export const partsByCount = (parts: Readonly<Record<string, number>>): readonly (readonly [string, number])[] =>
  Object.entries(parts).sort(([, one], [, other]) => other - one);

/** Where a part is a word that agrees with its number. */
const AGREEING: Readonly<Partial<Record<FigureName, Family>>> = {
  applications: "counted-application",
  waiting: "counted-application",
  relationships: "counted-relationship",
  health: "counted-health",
  overdue: "counted-contact",
  contacts: "counted-contact",
};

/** So many of a part, in a line; names of stages, reasons, approaches and areas agree with no number and stand before it. */
export const countedPart = (which: FigureName, part: string, count: number): string => {
  const family = AGREEING[which];
  return (family && known(family, part, { count })) ?? say("tile.part", { part: partName(which, part), count });
};

/** What a part of a number is called: a status, a stage, a reason or a kind of contact. */
export const partName = (which: FigureName, part: string): string => {
  switch (which) {
    case "applications":
    case "waiting":
      return name("application-status", part);
    case "seats":
      return say("tile.taken");
    case "relationships":
      return name("relationship-status", part);
    case "stages":
      return name("stage", part);
    case "ends":
      return name("end-reason", part);
    case "changes":
      return name("change-balance", part);
    case "costs":
      return name("cost-part", part);
    case "health":
      return name("health", part);
    case "approaches":
      return name("approach", part);
    case "areas":
      return name("area", part);
    case "overdue":
    case "contacts":
      return name("engagement-kind", part);
  }
};
