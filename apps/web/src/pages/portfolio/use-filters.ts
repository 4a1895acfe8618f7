import { useAddressFilters, type AddressFilters } from "../../parts/address-filters";
import { FILTERS, type FilterName } from "../../parts/carried";

export type ChosenFilters = AddressFilters<FilterName>;

/** What narrows the portfolio. */
export const useFilters = (): ChosenFilters => useAddressFilters(FILTERS);
