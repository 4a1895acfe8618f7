import type { Id } from "@sankofa/kernel/ids";
import type { Surroundings } from "@sankofa/kernel/manifest";
import type { Scope } from "@sankofa/kernel/scope";
import { programmeFiguresView } from "../views/programme-figures/programme-figures.view";

/** The scope of a programme that is counted here; undefined where there is none. */
export const underProgramme = async (
  { programmeId }: { readonly programmeId: Id },
  around: Surroundings,
): Promise<Scope | undefined> => {
  const known = await around.lookup(programmeFiguresView, programmeId);
  return known && { funder: around.tenant, programme: programmeId };
};
