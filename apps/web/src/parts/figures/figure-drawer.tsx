import type { Params } from "../../api/client";
import type { FigureName, InNumbers } from "../../api/reporting";
import { figure } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { Drawer } from "../drawer";
import { Bars } from "./bars";
import { BehindList } from "./behind-list";
import { partName, partsByCount } from "./part-name";

interface FigureDrawerProps {
  readonly which: FigureName;
  /** Where the number that was opened is not how many there are. */
  readonly title?: string;
  readonly numbers: Pick<InNumbers, "figures">;
  readonly asked: Params;
  readonly onClose: () => void;
}

/** What stands behind a number: its parts as bars and table, then the facts, one counted thing at a time. */
export const FigureDrawer = ({ which, title, numbers, asked, onClose }: FigureDrawerProps) => {
  const { parts, total } = numbers.figures[which];
  const counted =
    which === "costs" ? name("figure", which) : say("figure-drawer.title", { figure: name("figure", which), total });
  return (
    <Drawer title={title ?? counted} onClose={onClose}>
      <Bars
        caption={name("figure", which)}
        bars={partsByCount(parts).map(([part, count]) => ({
          label: partName(which, part),
          value: count,
          shown: figure(count),
        }))}
      />
      <BehindList path={`/figures/${which}/facts`} asked={asked} />
    </Drawer>
  );
};
