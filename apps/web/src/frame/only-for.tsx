import { hasRole, useSession } from "../api/session";
import { NotFound } from "./not-found";

/** A page of some roles only: to everybody else it is one that is not there, and nothing is asked for it. */
export const onlyFor = (roles: readonly string[], Page: React.ComponentType) => () =>
  hasRole(useSession(), ...roles) ? <Page /> : <NotFound />;
