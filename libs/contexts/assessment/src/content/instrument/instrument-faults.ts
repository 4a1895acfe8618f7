import type { Instrument, Item } from "./instrument.schema";

const twice = (codes: readonly string[]): readonly string[] => codes.filter((code, at) => codes.indexOf(code) !== at);

/** The lists of codes inside an item, each of which names every code once. */
const listsOf = (item: Item): readonly (readonly [string, readonly string[]])[] => {
  const options = "options" in item ? [["options", item.options.map(({ value }) => value)] as const] : [];
  if (item.type === "matrix") return [...options, ["rows", item.rows.map(({ value }) => value)]];
  if (item.type === "table") return [["columns", item.columns.map(({ column }) => column)]];
  if (item.type === "contact") return [["places", (item.places ?? []).map(({ place }) => place)]];
  return options;
};

const fewestOf = (item: Item): number => {
  if (item.type === "scale" || item.type === "matrix" || item.type === "choice") return 2;
  return item.type === "table" ? 1 : 0;
};

/** What is wrong with a condition, seen from the items before it; undefined where nothing is. */
const conditionFault = ({ when }: Item, earlier: readonly Item[]): string | undefined => {
  if (!when) return undefined;
  const asked = earlier.find(({ item }) => item === when.item);
  if (!asked) return `condition on ${when.item}, which is not asked before it`;
  if (asked.type === "yes-no") return typeof when.is === "boolean" ? undefined : "condition on yes-no is no flag";
  if (asked.type !== "choice" && asked.type !== "scale") return `condition on ${when.item}, which is a ${asked.type}`;
  return asked.options.some(({ value }) => value === when.is) ? undefined : `condition on an answer nobody can give`;
};

const faultsOf = (item: Item, earlier: readonly Item[]): readonly string[] => {
  const faults = listsOf(item).flatMap(([name, codes]) => [
    ...twice(codes).map((code) => `${code} twice among its ${name}`),
    ...(name !== "places" && codes.length < fewestOf(item) ? [`too few ${name}`] : []),
  ]);
  const condition = conditionFault(item, earlier);
  if (condition) faults.push(condition);
  if (item.partOf !== undefined && !earlier.some(({ item: code }) => code === item.partOf))
    faults.push(`part of ${item.partOf}, which is not asked before it`);
  if (item.only && item.bySide?.[item.only === "mentor" ? "mentee" : "mentor"] !== undefined)
    faults.push("worded for a side it is not asked of");
  if (item.type === "number" && (item.least ?? -Infinity) > (item.most ?? Infinity)) faults.push("no number fits it");
  return faults.map((fault) => `${item.item}: ${fault}`);
};

/** ASM-1: what a schema cannot say of an instrument; it is published only where this is empty. */
export const instrumentFaults = (instrument: Instrument): readonly string[] => {
  const items = instrument.sections.flatMap((section) => section.items);
  return [
    ...twice(instrument.sections.map(({ section }) => section)).map((section) => `section ${section} twice`),
    ...twice(items.map(({ item }) => item)).map((item) => `item ${item} twice`),
    ...(items.length === 0 ? ["asks nothing"] : []),
    ...items.flatMap((item, at) => faultsOf(item, items.slice(0, at))),
  ];
};
