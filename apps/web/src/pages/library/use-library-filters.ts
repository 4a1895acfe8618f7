import { useAddressFilters, type AddressFilters } from "../../parts/address-filters";
import type { LibraryFilter } from "./narrowed";

const NAMES: readonly LibraryFilter[] = ["words", "topic", "population", "language", "kind"];

/** What narrows the library. */
export const useLibraryFilters = (): AddressFilters<LibraryFilter> => useAddressFilters(NAMES);
