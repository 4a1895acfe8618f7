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

const once = <Made>(kind: string, locales: unknown, options: unknown, make: () => Made): Made => {
  const key = `${kind} ${String(locales)} ${options === undefined ? "" : JSON.stringify(options)}`;
  let found = made.get(key) as Made | undefined;
  if (found === undefined) made.set(key, (found = make()));
  return found;
};

const plurals = new Map<string, Intl.PluralRules>();

const pluralRules: Formatters["getPluralRules"] = (locales, options) => {
  const key = `${options?.type ?? ""} ${String(locales)}`;
  let found = plurals.get(key);
  if (!found) plurals.set(key, (found = new Intl.PluralRules(locales, options)));
  return found;
};

/** What numbers, days and plurals in messages are written by, made once: the library's own way looks each up by JSON. */
export const formatters: Formatters = {
  getNumberFormat: (locales, options) =>
    once("number", locales, options, () => new Intl.NumberFormat(locales, options as Intl.NumberFormatOptions)),
  getDateTimeFormat: (locales, options) =>
    once("day", locales, options, () => new Intl.DateTimeFormat(locales, options)),
  getPluralRules: pluralRules,
};
