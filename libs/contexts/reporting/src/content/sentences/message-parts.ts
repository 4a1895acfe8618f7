import type { Formatters, IntlMessageFormat } from "intl-messageformat";

type Elements = ReturnType<IntlMessageFormat["getAst"]>;

/** Names that a message asks the value of, in all its branches. */
export const namesIn = (elements: Elements, names = new Set<string>()): ReadonlySet<string> => {
  for (const element of elements) {
    if (!("value" in element) || element.type === 0) continue;
    names.add(element.value);
    if ("options" in element) for (const { value } of Object.values(element.options)) namesIn(value, names);
    if ("children" in element) namesIn(element.children, names);
  }
  return names;
};

const made = new Map<string, unknown>();

const once = <Made>(key: string, make: () => Made): Made => {
  let found = made.get(key) as Made | undefined;
  if (found === undefined) made.set(key, (found = make()));
  return found;
};

const optionsOf = (options: object | undefined): string => (options === undefined ? "" : JSON.stringify(options));

/** What numbers, days and plurals in messages are written by, made once: the library's own way looks each up by JSON. */
export const formatters: Formatters = {
  getNumberFormat: (locales, options) =>
    once(
      `number ${String(locales)} ${optionsOf(options)}`,
      () => new Intl.NumberFormat(locales, options as Intl.NumberFormatOptions),
    ),
  getDateTimeFormat: (locales, options) =>
    once(`day ${String(locales)} ${optionsOf(options)}`, () => new Intl.DateTimeFormat(locales, options)),
  getPluralRules: (locales, options) =>
    once(`plural ${String(locales)} ${options?.type ?? ""}`, () => new Intl.PluralRules(locales, options)),
};
