import type { Params } from "../../api/client";
import type { InNumbers } from "../../api/reporting";
import { Drawer } from "../drawer";
import { BehindList } from "./behind-list";
import { factsOf, titleOf, type Opening } from "./opening";
import { PartsShown } from "./parts-shown";

interface FigureDrawerProps {
  readonly which: Opening;
  readonly numbers: Pick<InNumbers, "figures" | "minutes" | "minutesByKind" | "money">;
  readonly asked: Params;
  readonly onClose: () => void;
}

/** What stands behind a number: its parts as bars and table, then the facts, one counted thing at a time. */
export const FigureDrawer = ({ which, numbers, asked, onClose }: FigureDrawerProps) => (
  <Drawer title={titleOf(which, numbers)} onClose={onClose}>
    <PartsShown which={which} numbers={numbers} />
    <BehindList path={`/figures/${factsOf(which)}/facts`} asked={asked} />
  </Drawer>
);
