import type { Listed } from "../api/access";
import type { PreferredTerm } from "../api/library";
import { useQuery } from "../api/use-query";
import { name } from "../catalogue/words";

/** PRV-3: what communities are called here; the platform's own word until the preferred one is known, and where there is none. */
export const useTerms = (): ((term: string) => string) => {
  const { data } = useQuery<Pick<Listed<PreferredTerm>, "items">>("/terms");
  return (term) => data?.items.find((each) => each.term === term)?.word ?? name("population", term);
};
