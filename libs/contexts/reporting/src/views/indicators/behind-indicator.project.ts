import { isMonthOf, isOfMonths, type Indicator, type Period } from "../../domain/indicator/indicator.policies";
import { behind, type Behind } from "../programme-figures/facts-behind.project";
import type { Counted } from "../programme-figures/programme-figures.project";

/** When a contact took place, as `2026-03`, as its newest fact says. */
const monthOf = ({ facts }: Behind): string =>
  (facts.at(-1)?.data as { readonly happened?: string } | undefined)?.happened?.slice(0, 7) ?? "";

/** Everybody behind an indicator's value for a period, by the same facts that the value is counted from. */
export const behindIndicator = (
  indicator: Indicator,
  contracts: readonly Counted[],
  period: Period,
): readonly Behind[] =>
  behind(indicator.figure, contracts, period.until).filter(
    (each) =>
      (indicator.part === undefined || each.part === indicator.part) &&
      (!isOfMonths(indicator) || isMonthOf(period, monthOf(each))),
  );
