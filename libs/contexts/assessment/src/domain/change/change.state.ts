import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";
import type { Measured } from "./change.events";

/** What was measured last, by the pair of instruments that was compared. */
export type ChangeState =
  { readonly status: "absent" } | { readonly status: "measured"; readonly last: readonly Measured[] };

export const changeScope = (state: ChangeState, tenant: Id): Scope | undefined => {
  const [first] = state.status === "absent" ? [] : state.last;
  return (
    first && {
      funder: tenant,
      programme: first.programmeId,
      application: first.applicationId,
      relationship: first.relationshipId,
    }
  );
};
