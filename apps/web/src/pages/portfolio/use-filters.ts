import { useSearchParams } from "wouter";
import { FILTERS, type FilterName } from "../../parts/carried";

export interface ChosenFilters {
  readonly chosen: Readonly<Partial<Record<FilterName, string>>>;
  readonly any: boolean;
  readonly set: (name: FilterName, value: string | undefined) => void;
}

/** What narrows the portfolio. It lives in the address, so that a page can be sent, kept and printed as it is. */
export const useFilters = (): ChosenFilters => {
  const [search, setSearch] = useSearchParams();
  const chosen: Partial<Record<FilterName, string>> = {};
  for (const name of FILTERS) {
    const value = search.get(name);
    if (value) chosen[name] = value;
  }
  const set = (name: FilterName, value: string | undefined): void =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );
  return { chosen, any: Object.keys(chosen).length > 0, set };
};
