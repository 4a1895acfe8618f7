import { streamParts } from "@sankofa/kernel/ids";
import type { View } from "@sankofa/kernel/view";
import type { Heard } from "../feed/contract-feed";

/** What a view hears, and the documents it is folded into. */
export interface Addressed {
  readonly heard: Heard;
  readonly keys: readonly string[];
}

/**
 * The documents that a contract goes to. Of one that could not be made out they are guessed from what was stored, and so are
 * they where the view cannot say: at worst it is the record that the fact is of, under whose id it is parked.
 */
export const addressed = (view: Pick<View, "keys">, heard: Heard): Addressed => {
  try {
    const keys = [...new Set(view.keys(heard))];
    if (heard.unreadable === undefined) return { heard, keys };
    const known = keys.filter((key) => typeof key === "string" && key !== "");
    return { heard, keys: known.length > 0 ? known : recordOf(heard) };
  } catch (error) {
    const unreadable = heard.unreadable ?? (error instanceof Error ? error.message : String(error));
    return { heard: { ...heard, unreadable }, keys: recordOf(heard) };
  }
};

const recordOf = ({ stream }: Heard): readonly string[] => [streamParts(stream)?.id ?? stream];
