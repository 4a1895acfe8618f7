import { hasRole, useSession } from "../api/session";
import { NotFound } from "./not-found";

interface OnlyForProps {
  readonly roles: readonly string[];
  readonly children: React.ReactNode;
}

/** A page of some roles only: to everybody else it is one that is not there, and nothing is asked for it. */
export const OnlyFor = ({ roles, children }: OnlyForProps) =>
  hasRole(useSession(), ...roles) ? children : <NotFound />;
