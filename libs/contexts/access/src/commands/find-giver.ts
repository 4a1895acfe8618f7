import type { Surroundings } from "@sankofa/kernel/manifest";
import { isPlatform } from "@sankofa/kernel/scope";
import type { Giver } from "../domain/grant/grant.policies";

/** Who is giving or taking away: the platform, or somebody with the grants they hold now. */
export const giverOf = ({ actor, tenant, grants }: Surroundings): Giver =>
  isPlatform({ actor, tenant, grants }) ? "platform" : grants;
