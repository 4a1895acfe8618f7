import { useState } from "react";
import type { Params } from "../../api/client";
import type { FigureName, InNumbers } from "../../api/reporting";
import { figure, longDate } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { FigureDrawer } from "./figure-drawer";
import { partName } from "./part-name";

const SHOWN: readonly FigureName[] = [
  "applications",
  "waiting",
  "seats",
  "relationships",
  "stages",
  "overdue",
  "contacts",
  "ends",
  "changes",
];
const AN_HOUR = 60;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const noteOf = (which: FigureName, numbers: InNumbers): string => {
  const { parts, total } = numbers.figures[which];
  if (which === "seats") return say("tile.of-seats", { capacity: numbers.capacity });
  if (which === "contacts" && numbers.minutes > 0)
    return say("tile.hours", { hours: Math.round(numbers.minutes / AN_HOUR) });
  if (which === "waiting" && numbers.oldestWait) return say("tile.oldest", { since: longDate(numbers.oldestWait) });
  if (total === 0 || which === "contacts") return "";
  return Object.entries(parts)
    .map(([part, count]) => say("tile.part", { part: lower(partName(which, part)), count }))
    .join(" · ");
};

interface TilesProps {
  readonly numbers: InNumbers;
  /** Which programmes the numbers are of, and as of when: the facts behind them are asked for with the same. */
  readonly asked: Params;
}

/** The numbers, each a button that opens the facts behind it. */
export const Tiles = ({ numbers, asked }: TilesProps) => {
  const [open, setOpen] = useState<FigureName>();
  return (
    <>
      <div className="tiles">
        {SHOWN.map((which) => {
          const { total } = numbers.figures[which];
          return (
            <button
              key={which}
              type="button"
              className={which === "overdue" && total > 0 ? "tile alarm" : "tile"}
              onClick={() => setOpen(which)}
            >
              <span className="number">{figure(total)}</span>
              <span className="name">{name("figure", which)}</span>
              <span className="label">{noteOf(which, numbers)}</span>
            </button>
          );
        })}
      </div>
      {open && <FigureDrawer which={open} numbers={numbers} asked={asked} onClose={() => setOpen(undefined)} />}
    </>
  );
};
