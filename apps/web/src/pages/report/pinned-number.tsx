import { CountedNumber } from "../../parts/figures/counted-number";

interface PinnedNumberProps {
  readonly report: { readonly reportId: string; readonly edition: number };
  readonly of: { readonly indicator: string; readonly title: string };
  readonly value: number;
}

/** A number of a submitted report, which opens the facts behind it as it was pinned. */
export const PinnedNumber = ({ report: { reportId, edition }, of: { indicator, title }, value }: PinnedNumberProps) => (
  <CountedNumber
    path={`/reports/${reportId}/editions/${edition}/indicators/${indicator}/facts`}
    title={title}
    value={value}
  />
);
