import type { Params } from "../../api/client";
import type { FigureName, InNumbers } from "../../api/reporting";
import { figure } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { Drawer } from "../drawer";
import { Bars } from "./bars";
import { BehindList } from "./behind-list";
import { partName } from "./part-name";

interface FigureDrawerProps {
  readonly which: FigureName;
  readonly numbers: Pick<InNumbers, "figures">;
  readonly asked: Params;
  readonly onClose: () => void;
}

/** What stands behind a number: its parts as bars and table, then the facts, one counted thing at a time. */
export const FigureDrawer = ({ which, numbers, asked, onClose }: FigureDrawerProps) => {
  const { parts, total } = numbers.figures[which];
  return (
    <Drawer title={say("figure-drawer.title", { figure: name("figure", which), total })} onClose={onClose}>
      <Bars
        caption={name("figure", which)}
        bars={Object.entries(parts).map(([part, count]) => ({
          label: partName(which, part),
          value: count,
          shown: figure(count),
        }))}
      />
      <BehindList path={`/figures/${which}/facts`} asked={asked} />
    </Drawer>
  );
};
