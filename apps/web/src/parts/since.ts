import { useSearchParams } from "wouter";
import { dateOf, today } from "../catalogue/moments";
import type { AsOf } from "./as-of";

/** The earlier of two days that a history is compared between; the later is the moment the page is read as of. */
export interface Since {
  readonly day: string | undefined;
  readonly set: (day: string | undefined) => void;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** It lives in the address beside the moment, so that a comparison can be sent to somebody. */
export const useSince = ({ moment }: AsOf): Since => {
  const [search, setSearch] = useSearchParams();
  const asked = search.get("since") ?? "";
  const later = moment === undefined ? today() : dateOf(moment);
  const day = DAY.test(asked) && asked < later ? asked : undefined;
  const set = (next: string | undefined): void =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (next === undefined) after.delete("since");
        else after.set("since", next);
        return after;
      },
      { replace: true },
    );
  return { day, set };
};
