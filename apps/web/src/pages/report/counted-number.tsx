import { figure } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { asOfParams, useAsOf } from "../../parts/as-of";
import { Drawer } from "../../parts/drawer";
import { BehindList } from "../../parts/figures/behind-list";
import { OpeningNumber } from "../../parts/figures/opening-number";

interface CountedNumberProps {
  /** Whatever answers with the facts behind it. */
  readonly path: string;
  readonly title: string;
  readonly value: number;
}

/** A number by an indicator, which opens the facts that it counts at the moment looked at. */
export const CountedNumber = ({ path, title, value }: CountedNumberProps) => {
  const asOf = useAsOf();
  return (
    <OpeningNumber counted={title} value={value}>
      {(close) => (
        <Drawer title={say("figure-drawer.title", { figure: title, total: figure(value) })} onClose={close}>
          <BehindList path={path} asked={asOfParams(asOf)} />
        </Drawer>
      )}
    </OpeningNumber>
  );
};
