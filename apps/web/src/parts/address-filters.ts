import { useSearchParams } from "wouter";

export interface AddressFilters<Name extends string> {
  readonly chosen: Readonly<Partial<Record<Name, string>>>;
  readonly any: boolean;
  readonly set: (name: Name, value: string | undefined) => void;
}

/** What narrows a page. It lives in the address, so that a page can be sent, kept and printed as it is. */
export const useAddressFilters = <Name extends string>(names: readonly Name[]): AddressFilters<Name> => {
  const [search, setSearch] = useSearchParams();
  const chosen: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = search.get(name);
    if (value) chosen[name] = value;
  }
  const set = (name: Name, value: string | undefined): void =>
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
