import type { InNumbers } from "../../api/reporting";
import { decimal, figure } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { money } from "../money";
import { Bars } from "./bars";
import { partName, partsByCount } from "./part-name";
import type { Opening } from "./opening";

const AN_HOUR = 60;

type Sums = InNumbers["money"][number];

/** Of one currency, for sums of two cannot be drawn beside each other. */
const Money = ({ currency, ...sums }: Sums) => (
  <Bars
    caption={name("figure", "costs")}
    bars={(["planned", "spent"] as const).map((part) => ({
      label: partName("costs", part),
      value: sums[part],
      shown: money(sums[part], currency),
    }))}
  />
);

interface PartsShownProps {
  readonly which: Opening;
  readonly numbers: Pick<InNumbers, "figures" | "minutesByKind" | "money">;
}

/** What a number splits into, in what it is counted in: money, hours, or how many. */
export const PartsShown = ({ which, numbers }: PartsShownProps) => {
  if (which === "costs") return numbers.money.map((sums) => <Money key={sums.currency} {...sums} />);
  const [caption, counted, parts] =
    which === "hours"
      ? [say("tile.hours"), "contacts" as const, numbers.minutesByKind]
      : [name("figure", which), which, numbers.figures[which].parts];
  return (
    <Bars
      caption={caption}
      bars={partsByCount(parts).map(([part, value]) => ({
        label: partName(counted, part),
        value,
        shown: which === "hours" ? decimal(value / AN_HOUR) : figure(value),
      }))}
    />
  );
};
