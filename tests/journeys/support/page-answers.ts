import type { ContextManifest } from "@sankofa/kernel/manifest";
import type { Story } from "../track-3/story";
import type { Member } from "./member";
import type { Reply } from "./person";
import { the } from "./the";

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[78][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
const DIGEST = /\b[0-9a-f]{64}\b/g;
/** Places on the log, and places in lists, are each topology's own. */
const OWN_PLACES = new Set(["position", "since", "next", "head"]);
const PATIENCE = 100;

/** A refusal has a code, a list its items and where it goes on. */
interface Answer {
  readonly code?: string;
  readonly items?: readonly unknown[];
  readonly next?: string | null;
}

const withoutIds = (text: string): string => text.replace(ID, "id").replace(DIGEST, "digest");

/** The same without what is each run's own; what stands in a list in an order of the ids is put into one by what it says. */
const comparable = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const text = (each: unknown): string => withoutIds(JSON.stringify(each));
    return value.map(comparable).sort((one, other) => (text(one) < text(other) ? -1 : 1));
  }
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      OWN_PLACES.has(name) && typeof inner === "string" ? "a place" : comparable(inner),
    ]),
  );
};

/** A line for each value, so that what differs is told by its line. */
const inLines = (value: unknown): string => JSON.stringify(value, null, 1);

/** What the paths of queries may name of a story, by parameter. */
const namesIn = (story: Story): Readonly<Record<string, string>> => {
  const relationshipId = the(story.relationships[0]);
  return {
    programmeId: story.cohort.programmeId,
    applicationId: story.organisation(0).applicationId,
    ...{ relationshipId, memorandumId: relationshipId, planId: relationshipId },
    accountId: story.manager.account,
    figure: "applications",
    templateId: "snmp-track-3",
    instrumentId: "track-3-inception",
  };
};

/** Asked until every view behind it has read as far as the log goes; nothing if they do not get there. */
const readAsFarAs = async (reader: Member, path: string): Promise<Reply<Answer> | undefined> => {
  for (let asked = 0; asked < PATIENCE; asked += 1) {
    const reply = await reader.request<Answer>("GET", path);
    if (reply.status !== 202) return reply;
  }
  return undefined;
};

/**
 * A list with all its pages: processes write beside each other in an order of the moment, so that where one page ends is each run's
 * own.
 */
const answerTo = async (reader: Member, path: string, head: string): Promise<string> => {
  const items: unknown[] = [];
  for (let cursor = ""; ;) {
    const reply = await readAsFarAs(reader, `${path}?after=${head}${cursor}`);
    if (reply === undefined) return "the views lag";
    const { status, body } = reply;
    if (status !== 200) return `${status} ${body.code}`;
    if (body.items === undefined) return `200 ${withoutIds(inLines(comparable(body)))}`;
    items.push(...body.items);
    if (typeof body.next !== "string") return `200 ${withoutIds(inLines(comparable({ ...body, items })))}`;
    cursor = `&cursor=${encodeURIComponent(body.next)}`;
  }
};

/**
 * What every page is made of: the answer to each query whose path a story can fill in, to those who may read most and to one who
 * may read little. Equal for equal stories.
 */
export const pageAnswers = async (
  story: Story,
  contexts: readonly ContextManifest[],
): Promise<Readonly<Record<string, string>>> => {
  const names = namesIn(story);
  const { head } = await story.manager.sees<{ readonly head: { readonly position: string } }>("/audit/log");
  const readers = { administrator: story.cohort.administrator, manager: story.manager, mentor: the(story.mentors[0]) };
  const answers: Record<string, string> = {};
  for (const { route } of contexts.flatMap(({ queries }) => queries)) {
    const template = route.slice(route.indexOf(" ") + 1);
    if (![...template.matchAll(/:(\w+)/g)].every(([, name]) => (name ?? "") in names)) continue;
    const path = template.replace(/:(\w+)/g, (_, name: string) => names[name] ?? "");
    for (const [who, reader] of Object.entries(readers))
      answers[`${who} ${template}`] = await answerTo(reader, path, head.position);
  }
  return answers;
};
