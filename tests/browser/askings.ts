import { filledIn, type PageName } from "../load/src/page-asks";
import type { Request } from "playwright-core";
import type { Reader } from "./reader";

const API = "/api/v1";
const TOGETHER = "/questions";
/** Asked on every page: who is signed in, and the line on which news comes. */
const ALWAYS = ["/session", "/positions"];

const rowOf = (questions: readonly string[]): string => [...questions].sort().join("\n");

/** A day on which every relationship of the demonstration's list stands. */
const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

/** What one request asks: several questions at once, or what stands in its address. */
const askedIn = (request: Request): readonly string[] => {
  const { pathname, search } = new URL(request.url());
  if (pathname !== API + TOGETHER) return pathname.startsWith(API) ? [pathname.slice(API.length) + search] : [];
  const { questions } = request.postDataJSON() as { readonly questions: readonly { readonly path: string }[] };
  return questions.map(({ path }) => path);
};

/**
 * What a page asks the platform for when it is opened, a row for each request, sorted; a stretch of days is the same wherever it
 * begins.
 */
export const askedBy = async (reader: Reader, page: string): Promise<readonly string[]> => {
  const rows: string[] = [];
  const before = new Set<string>();
  reader.page.on("request", (request) => {
    const asked = askedIn(request).filter((path) => !ALWAYS.includes(path));
    // Asked again word for word is asked for news: the platform may still be at work, and tells of it as it writes.
    if (before.has(rowOf(asked))) return;
    before.add(rowOf(asked));
    const told = asked.map((path) =>
      path.replace(/(from|until)=[^&]+/g, "$1={$1}").replace(/ids=[^&]+/, "ids={accountIds}"),
    );
    if (told.length > 0) rows.push(rowOf(told));
  });
  await reader.visit(page);
  return rows.sort();
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
  return filledIn(page, { programmeId, relationshipId, asOf }).map(rowOf).sort();
};

/** From now on this reader is answered so to a question, alone or among others; gives how to end it. */
export const answeringInstead = async ({ page }: Reader, asked: string, body: object): Promise<() => Promise<void>> => {
  const isAsked = (path: string): boolean => path.split("?", 1)[0] === asked;
  const isAlone = (url: URL): boolean => url.pathname === API + asked;
  const isAmong = (url: URL): boolean => url.pathname === API + TOGETHER;
  await page.route(isAlone, (route) => route.fulfill({ json: body }));
  await page.route(isAmong, async (route) => {
    const at = askedIn(route.request()).findIndex(isAsked);
    const response = await route.fetch();
    const lines = (await response.text()).split("\n").map((line) => {
      if (line === "" || (JSON.parse(line) as { readonly question: number }).question !== at) return line;
      return JSON.stringify({ question: at, status: 200, headers: {}, body });
    });
    await route.fulfill({ response, body: lines.join("\n") });
  });
  return async () => {
    await page.unroute(isAlone);
    await page.unroute(isAmong);
  };
};
