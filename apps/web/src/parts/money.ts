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

const digitsOf = (currency: string): number => formatOf(currency).resolvedOptions().maximumFractionDigits ?? 0;

/** How many smallest units make one: a hundred cents, one franc. */
const unitsIn = (currency: string): number => 10 ** digitsOf(currency);

/** KES 1,200.50 */
export const money = (minorUnits: number, currency: string): string =>
  formatOf(currency).format(minorUnits / unitsIn(currency));

const GROUPED = /^\d{1,3}([,.])\d{3}(\1\d{3})*$/;

/**
 * A sum as a person types it, in smallest units. The last point or comma begins the fraction, and those before it set
 * thousands apart; three digits behind the only one are thousands too, where the currency has no such fraction.
 * NaN where it is no sum of this currency.
 */
export const minorUnitsOf = (typed: string, currency: string): number => {
  if (!/^[A-Z]{3}$/.test(currency)) return NaN;
  const digits = digitsOf(currency);
  const sum = typed.replace(/[\s'’]/g, "");
  const at = GROUPED.test(sum) && (digits !== 3 || sum.split(/[,.]/).length > 2) ? -1 : sum.search(/[,.]\d*$/);
  const whole = at < 0 ? sum : sum.slice(0, at);
  const fraction = at < 0 ? "" : sum.slice(at + 1);
  if (!/^\d+$/.test(whole) && !GROUPED.test(whole)) return NaN;
  if (fraction.length > digits || (at >= 0 && fraction === "")) return NaN;
  return Number(whole.replace(/[,.]/g, "") + fraction.padEnd(digits, "0"));
};
