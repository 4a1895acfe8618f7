import type { Upcasts } from "@sankofa/kernel/upcast";

/** Before a relationship followed a transition by itself, none was promised: it stays without. */
export const relationshipUpcasts: Upcasts = {
  "relationships.relationship-transitioned": { 1: (data) => data },
};
