import type { Upcasts } from "@sankofa/kernel/upcast";

/** Before there were mediators no grant was for one challenge: it stays without. */
export const grantUpcasts: Upcasts = {
  "access.grant-given": { 1: (data) => data },
  "access.grant-revoked": { 1: (data) => data },
};
