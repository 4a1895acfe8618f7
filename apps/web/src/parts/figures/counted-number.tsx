import type { Params } from "../../api/client";
import { figure } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { asOfParams, useAsOf } from "../as-of";
import { Drawer } from "../drawer";
import { BehindList } from "./behind-list";
import { OpeningNumber } from "./opening-number";

interface CountedNumberProps {
  /** Whatever answers with the facts behind it. */
  readonly path: string;
  readonly title: string;
  readonly value: number;
  /** How it reads, where that is more than the number. */
  readonly shown?: string;
  /** What narrows the facts beside the moment. */
  readonly asked?: Params;
}

/** A number which opens the facts that it counts at the moment looked at. */
export const CountedNumber = ({ path, title, value, shown, asked }: CountedNumberProps) => {
  const asOf = useAsOf();
  return (
    <OpeningNumber counted={title} value={value} {...(shown === undefined ? {} : { shown })}>
      {(close) => (
        <Drawer title={say("figure-drawer.title", { figure: title, total: figure(value) })} onClose={close}>
          <BehindList path={path} asked={{ ...asked, ...asOfParams(asOf) }} />
        </Drawer>
      )}
    </OpeningNumber>
  );
};
