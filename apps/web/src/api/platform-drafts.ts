import { call, remove } from "./client";
import type { DraftContent, Seen } from "./drafts";
import { inTheNameOf } from "./drawn-for";
import { asProblem } from "./problem";

const MOVED = "draft-moved";

const pathOf = (form: string): string => `/drafts/${form}`;

/** The draft of this form as the platform keeps it, from whatever device it came; undefined where there is none. */
export const standingDraft = async (owner: string, form: string): Promise<Seen | undefined> => {
  const response = await call(pathOf(form), { headers: { ...inTheNameOf(owner), accept: "application/json" } });
  const { draft } = (await response.json()) as {
    readonly draft?: { readonly version: string; readonly content: string };
  };
  return draft && { version: draft.version, content: JSON.parse(draft.content) as DraftContent };
};

/** Keeps a draft in the place of the version it was typed on; undefined where another device has kept another meanwhile. */
export const keepDraft = async (
  owner: string,
  form: string,
  content: DraftContent,
  on: string | undefined,
): Promise<string | undefined> => {
  try {
    const response = await call(pathOf(form), {
      method: "PUT",
      headers: { ...inTheNameOf(owner), "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ content: JSON.stringify(content), on }),
      // What was typed last is kept although the page is being left.
      keepalive: true,
    });
    return ((await response.json()) as { readonly version: string }).version;
  } catch (error) {
    if (asProblem(error).details.code === MOVED) return undefined;
    throw error;
  }
};

export const dropDraft = (owner: string, form: string): Promise<void> => remove(pathOf(form), owner);
