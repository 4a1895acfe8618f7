import { language } from "../catalogue/words";

const formats = new Map<string, Intl.NumberFormat>();

const formatOf = (currency: string): Intl.NumberFormat => {
  let format = formats.get(currency);
  if (!format) {
    format = new Intl.NumberFormat(language.formats, { style: "currency", currency, currencyDisplay: "code" });
    formats.set(currency, format);
  }
  return format;
};

/** How many smallest units make one: a hundred cents, one franc. */
const unitsIn = (currency: string): number => 10 ** (formatOf(currency).resolvedOptions().maximumFractionDigits ?? 0);

/** KES 1,200.50 */
export const money = (minorUnits: number, currency: string): string =>
  formatOf(currency).format(minorUnits / unitsIn(currency));

/** A sum as a person types it, with a point or a comma, in smallest units. */
export const minorUnitsOf = (typed: string, currency: string): number =>
  Math.round(Number(typed.replace(/\s/g, "").replace(",", ".")) * unitsIn(currency));
