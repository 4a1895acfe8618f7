import type { FigureName, InNumbers } from "../../api/reporting";
import { figure } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";

/** A number that opens its facts; hours open the contacts in which they were spent. */
export type Opening = FigureName | "hours";

const AN_HOUR = 60;

export const hoursIn = ({ minutes }: Pick<InNumbers, "minutes">): string => figure(Math.round(minutes / AN_HOUR));

export const factsOf = (which: Opening): FigureName => (which === "hours" ? "contacts" : which);

/** What was opened and how much it is; money is more than one number. */
export const titleOf = (which: Opening, numbers: Pick<InNumbers, "figures" | "minutes">): string => {
  if (which === "costs") return name("figure", which);
  if (which === "hours") return say("figure-drawer.title", { figure: say("tile.hours"), total: hoursIn(numbers) });
  return say("figure-drawer.title", { figure: name("figure", which), total: numbers.figures[which].total });
};
