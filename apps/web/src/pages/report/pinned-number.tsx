import { figure } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { Drawer } from "../../parts/drawer";
import { BehindList } from "../../parts/figures/behind-list";
import { OpeningNumber } from "../../parts/figures/opening-number";

interface PinnedNumberProps {
  readonly report: { readonly reportId: string; readonly edition: number };
  readonly of: { readonly indicator: string; readonly title: string };
  readonly value: number;
}

/** A number of a submitted report, which opens the facts behind it as it was pinned. */
export const PinnedNumber = ({ report: { reportId, edition }, of: { indicator, title }, value }: PinnedNumberProps) => (
  <OpeningNumber counted={title} value={value}>
    {(close) => (
      <Drawer title={say("figure-drawer.title", { figure: title, total: figure(value) })} onClose={close}>
        <BehindList path={`/reports/${reportId}/editions/${edition}/indicators/${indicator}/facts`} asked={{}} />
      </Drawer>
    )}
  </OpeningNumber>
);
