import { happenedOn } from "@sankofa/kernel/time";
import {
  isCounted,
  isOfPeriod,
  type Counting,
  type Indicator,
  type Period,
} from "../../domain/indicator/indicator.policies";
import { behind, type Behind } from "../programme-figures/facts-behind.project";
import type { Counted } from "../programme-figures/programme-figures.project";

/** The day of a contact, as its newest fact says. */
const dayOf = ({ facts }: Behind, zone: string, counting: Counting): string => {
  const { happened = "" } = (facts.at(-1)?.data ?? {}) as { readonly happened?: string };
  return counting === "days" && happened !== "" ? happenedOn(happened, zone) : happened;
};

/** Of which programme and how it is counted. */
export interface CountedIn {
  /** The programme's. */
  readonly zone: string;
  readonly counting: Counting;
}

/** Everybody behind an indicator's value for a period, by the same facts that the value is counted from. */
export const behindIndicator = (
  indicator: Indicator,
  contracts: readonly Counted[],
  period: Period,
  { zone, counting }: CountedIn,
): readonly Behind[] =>
  behind(indicator.figure, contracts, period.until).filter(
    (each) =>
      (indicator.part === undefined || each.part === indicator.part) &&
      (!isOfPeriod(indicator) || isCounted(dayOf(each, zone, counting), period, counting)),
  );
