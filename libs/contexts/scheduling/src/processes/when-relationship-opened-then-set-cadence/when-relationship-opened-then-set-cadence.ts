import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import { process } from "@sankofa/kernel/process";
import { ruleFor } from "../../content/cadence-rules/cadence-rules";

type Heard = Extract<RelationshipsContract, { readonly type: "relationship.opened" }>;

/** A relationship that has opened has its contacts to keep: those that recur, and those due once in its period (SCH-2, REL-13). */
export const whenRelationshipOpenedThenSetCadence = process<Heard>({
  name: "when-relationship-opened-then-set-cadence",
  hears: ["relationship.opened"],
  then: ({ data, happened }) => {
    const recurring = data.cadences.map(({ cadence, every, unit }) => ({
      kind: cadence,
      pace: { every, unit },
      ...ruleFor(cadence),
    }));
    const once = data.obligations.map(({ obligation, due }) => ({ kind: obligation, at: due, ...ruleFor(obligation) }));
    const { relationshipId, programmeId, applicationId, zone, from, until } = data;
    const terms = { relationshipId, programmeId, applicationId, zone, from, until };
    const rules = [...recurring, ...once];
    if (rules.length === 0) return [];
    return [{ command: "scheduling.set-cadences", request: { ...terms, rules, happened } }];
  },
});
