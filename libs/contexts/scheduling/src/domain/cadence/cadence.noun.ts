import { noun, refusals } from "@sankofa/kernel/manifest";
import { cadenceDecider, type CadenceCode } from "./cadence.decide";
import { cadenceFacts } from "./cadence.events";
import { cadenceScope } from "./cadence.state";

/** How often each kind of contact is due in a relationship (SCH-2). It has its relationship's id. */
export const cadence = noun({
  context: "scheduling",
  name: "cadence",
  facts: cadenceFacts,
  decider: cadenceDecider,
  stateVersion: 1,
  scopeOf: cadenceScope,
});

export const cadenceRefusals = refusals<CadenceCode>({
  "cadence-unknown": { status: 422, title: "Nothing of the kind {kind} is due in this relationship" },
  "cadence-stopped": { status: 409, title: "{kind} is no longer due: the relationship has ended" },
  "cadence-not-recurring": { status: 409, title: "{kind} is due once: it has no pace to change" },
  "rhythm-not-now": { status: 409, title: "A rhythm is agreed while the relationship runs" },
  "not-due-yet": { status: 409, title: "{kind} is not due yet ({dueOn})" },
});
