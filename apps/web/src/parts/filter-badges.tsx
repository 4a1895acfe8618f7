import { say } from "../catalogue/words";
import type { AddressFilters } from "./address-filters";

interface FilterBadgesProps<Name extends string> {
  readonly filters: AddressFilters<Name>;
  readonly label: (name: Name, value: string) => string;
}

/** What a page is narrowed to, each to be taken off. */
export const FilterBadges = <Name extends string>({ filters, label }: FilterBadgesProps<Name>) => (
  <ul className="badges plain" aria-label={say("filters.active")}>
    {(Object.entries(filters.chosen) as [Name, string][]).map(([filter, value]) => (
      <li key={filter} className="badge">
        {label(filter, value)}
        <button
          type="button"
          aria-label={say("filters.remove", { filter: label(filter, value) })}
          onClick={() => filters.set(filter, undefined)}
        >
          ×
        </button>
      </li>
    ))}
  </ul>
);
