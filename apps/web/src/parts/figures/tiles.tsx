import { Fragment, useState } from "react";
import type { Params } from "../../api/client";
import type { FigureName, InNumbers } from "../../api/reporting";
import { figure, longDate } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { money } from "../money";
import { FigureDrawer } from "./figure-drawer";
import { hoursIn, type Opening } from "./opening";
import { countedPart, partsByCount } from "./part-name";

const SHOWN: readonly FigureName[] = [
  "applications",
  "waiting",
  "seats",
  "relationships",
  "stages",
  "health",
  "overdue",
  "contacts",
  "approaches",
  "areas",
  "changes",
  "ends",
];
/** Its parts would fill the tile: the most frequent are named, the others stand behind it. */
const MOST_PARTS = 3;

const noteOf = (which: FigureName, numbers: InNumbers): string => {
  const { parts, total } = numbers.figures[which];
  if (which === "seats") return say("tile.of-seats", { capacity: numbers.capacity });
  if (which === "waiting" && numbers.oldestWait) return say("tile.oldest", { since: longDate(numbers.oldestWait) });
  if (total === 0 || which === "contacts") return "";
  const byCount = partsByCount(parts);
  const shown = which === "areas" || which === "approaches" ? byCount.slice(0, MOST_PARTS) : byCount;
  return shown.map(([part, count]) => countedPart(which, part, count)).join(" · ");
};

interface TilesProps {
  readonly numbers: InNumbers;
  /** Which programmes the numbers are of, and as of when: the facts behind them are asked for with the same. */
  readonly asked: Params;
}

interface TileProps {
  readonly title: string;
  readonly number: string;
  readonly note: string;
  readonly alarm?: boolean;
  readonly onOpen: () => void;
}

const Tile = ({ title, number, note, alarm = false, onOpen }: TileProps) => (
  <button type="button" className={alarm ? "tile alarm" : "tile"} onClick={onOpen}>
    <span className="number">{number}</span>
    <span className="name">{title}</span>
    <span className="label">{note}</span>
  </button>
);

interface CostTileProps {
  readonly money: InNumbers["money"];
  readonly onOpen: () => void;
}

const spentOf = ({ currency, spent, planned }: InNumbers["money"][number]): string =>
  say("tile.spent", { spent: money(spent, currency), planned: money(planned, currency) });

/** What was spent of what was planned, a currency each; the sums stand in the note, for they are as long as they are. */
const CostTile = ({ money: sums, onOpen }: CostTileProps) => {
  const [only] = sums;
  const share =
    sums.length === 1 && only && only.planned > 0 ? Math.round((only.spent / only.planned) * 100) : undefined;
  return (
    <Tile
      title={name("figure", "costs")}
      number={share === undefined ? "–" : say("tile.share", { share })}
      note={sums.length === 0 ? say("tile.no-budget") : sums.map(spentOf).join(" · ")}
      alarm={sums.some(({ spent, planned }) => spent > planned)}
      onOpen={onOpen}
    />
  );
};

const isAlarming = (which: FigureName, { figures }: InNumbers): boolean =>
  which === "overdue" ? figures.overdue.total > 0 : which === "health" && (figures.health.parts["at-risk"] ?? 0) > 0;

/** The numbers, each a button that opens the facts behind it. */
export const Tiles = ({ numbers, asked }: TilesProps) => {
  const [open, setOpen] = useState<Opening>();
  return (
    <>
      <div className="tiles">
        {SHOWN.map((which) => (
          <Fragment key={which}>
            <Tile
              title={name("figure", which)}
              number={figure(numbers.figures[which].total)}
              note={noteOf(which, numbers)}
              alarm={isAlarming(which, numbers)}
              onOpen={() => setOpen(which)}
            />
            {which === "contacts" && <CostTile money={numbers.money} onOpen={() => setOpen("costs")} />}
            {which === "contacts" && (
              <Tile
                title={say("tile.hours")}
                number={hoursIn(numbers)}
                note={say("tile.hours-note")}
                onOpen={() => setOpen("hours")}
              />
            )}
          </Fragment>
        ))}
      </div>
      {open && <FigureDrawer which={open} numbers={numbers} asked={asked} onClose={() => setOpen(undefined)} />}
    </>
  );
};
