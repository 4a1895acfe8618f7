import type { ContextManifest } from "@sankofa/kernel/manifest";
import type { Story } from "../track-3/story";
import type { Member } from "./member";
import { the } from "./the";

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[78][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
const DIGEST = /\b[0-9a-f]{64}\b/g;
/** Places on the log, and places in lists, are each topology's own. */
const OWN_PLACES = new Set(["position", "since", "next", "head"]);
const PATIENCE = 100;

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

/** Asked until every view behind it has read as far as the log goes. */
const answerTo = async (reader: Member, path: string, head: string): Promise<string> => {
  for (let asked = 0; asked < PATIENCE; asked += 1) {
    const { status, body } = await reader.request("GET", `${path}?after=${head}`);
    if (status === 202) continue;
    const { code } = body as { readonly code?: string };
    return status === 200 ? `200 ${withoutIds(JSON.stringify(comparable(body)))}` : `${status} ${code}`;
  }
  return "the views lag";
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
