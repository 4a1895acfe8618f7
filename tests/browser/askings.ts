import { filledIn, type PageName } from "../load/src/page-asks";
import type { Reader } from "./reader";

const API = "/api/v1";
/** Asked on every page: who is signed in, and the line on which news comes. */
const ALWAYS = ["/session", "/positions"];

/** A day on which every relationship of the demonstration's list stands. */
const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

/**
 * What a page asks the platform for when it is opened, each once, sorted; a stretch of days is the same wherever it begins. A part
 * that is drawn later may ask again for what another asked.
 */
export const askedBy = async (reader: Reader, page: string): Promise<readonly string[]> => {
  const asked: string[] = [];
  reader.page.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith(API)) asked.push(pathname.slice(API.length) + search);
  });
  await reader.visit(page);
  const told = asked
    .filter((path) => !ALWAYS.includes(path))
    .map((path) => path.replace(/(from|until)=[^&]+/g, "$1={$1}").replace(/ids=[^&]+/, "ids={accountIds}"));
  return [...new Set(told)].sort();
};

/** Pages of the suite, what the bench calls them, and with which question they are opened. */
export const MEASURED = [
  ["portfolio", "portfolio", ""],
  ["my", "my_day", ""],
  ["programme", "programme", ""],
  ["relationship", "relationship", ""],
  ["relationship", "relationship_as_of", `?asOf=${YESTERDAY}`],
] as const;

const lastOf = (path: string | undefined): string => path?.split("/").at(-1) ?? "";

/** The same as the bench has it. */
export const measuredBy = (page: PageName, pages: Readonly<Record<string, string>>): readonly string[] => {
  const [programmeId, relationshipId] = [lastOf(pages["programme"]), lastOf(pages["relationship"])];
  const asOf = `asOf=${YESTERDAY}%5BUTC%5D&time=recorded`;
  return filledIn(page, { programmeId, relationshipId, asOf }).flat().sort();
};
