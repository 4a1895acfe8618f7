import { streamParts } from "@sankofa/kernel/ids";
import type { View } from "@sankofa/kernel/view";
import type { Heard } from "../feed/contract-feed";

/** What a view hears, and the documents it is folded into. */
export interface Addressed {
  readonly heard: Heard;
  readonly keys: readonly string[];
}

const NO_KEY = "It does not say which document it goes to";

/**
 * The documents that a contract goes to. Of one that could not be made out they are guessed from what was stored, and so are
 * they where the view cannot say, or names one by something else than a text: at worst it is the record that the fact is of, under whose id it is parked.
 */
export const addressed = (view: Pick<View, "keys">, heard: Heard): Addressed => {
  try {
    const keys = [...new Set(view.keys(heard))];
    const named = keys.every(isText);
    if (named && heard.unreadable === undefined) return { heard, keys };
    const known = keys.filter((key) => isText(key) && key !== "");
    return {
      heard: named ? heard : { ...heard, unreadable: heard.unreadable ?? NO_KEY },
      keys: known.length > 0 ? known : recordOf(heard),
    };
  } catch (error) {
    const unreadable = heard.unreadable ?? (error instanceof Error ? error.message : String(error));
    return { heard: { ...heard, unreadable }, keys: recordOf(heard) };
  }
};

/** A view names what stands in the data, and what stands there may be missing. */
const isText = (key: unknown): boolean => typeof key === "string";

const recordOf = ({ stream }: Heard): readonly string[] => [streamParts(stream)?.id ?? stream];
