import type { Id } from "@sankofa/kernel/ids";
import type { Surroundings } from "@sankofa/kernel/manifest";
import type { SearchOver } from "../domain/match-proposal/match-proposal.decide";
import { knownProgrammesView } from "../views/known-programmes/known-programmes.view";
import type { MatchMentee } from "../views/match-mentees/match-mentees.view";

/** Why no mentor is sought for a mentee any more; undefined as long as one may be. */
export const searchOver = async (
  mentee: MatchMentee | undefined,
  around: Surroundings,
): Promise<SearchOver | undefined> => {
  if (mentee?.ended) return mentee.ended;
  const programme: Id = mentee?.scope.programme ?? "";
  return (await around.lookup(knownProgrammesView, programme))?.closed ? "programme-closed" : undefined;
};
