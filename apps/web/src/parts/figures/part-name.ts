import type { FigureName } from "../../api/reporting";
import { name, say } from "../../catalogue/words";

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** So many of a part, in the middle of a line; what has a verb agrees with its number. */
export const countedPart = (which: FigureName, part: string, count: number): string =>
  which === "health" && part === "watch"
    ? say("tile.need-attention", { count })
    : say("tile.part", { part: lower(partName(which, part)), count });

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
