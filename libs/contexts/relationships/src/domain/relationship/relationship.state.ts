import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";
import type { Happened } from "@sankofa/kernel/time";
import { isOfLife, lived, newLife, type Life } from "./relationship.life.policies";
import type { Correction, EndingReason, Opening, RelationshipFact, Side } from "./relationship.events";

/** What every relationship that was opened has, whatever became of it. */
export interface Standing {
  readonly opening: Opening;
  readonly stage: string;
  /** The pair's own additions to the rights, per side that acknowledged. */
  readonly acknowledged: { readonly [S in Side]?: readonly string[] };
  readonly life: Life;
  /** The last correction of each corrected fact. */
  readonly corrections: Readonly<Record<Id, Correction>>;
}

export type RunningStatus = "active" | "on-hold" | "dormant";
export type EndedStatus = "pairing-declined" | "completed" | "completed-early" | "ended-prematurely" | "transitioned";

export type RelationshipState =
  | { readonly status: "absent" }
  | (Standing & { readonly status: RunningStatus })
  | (Standing & { readonly status: EndedStatus; readonly ended: Happened; readonly reason?: EndingReason });

export type OpenedState = Exclude<RelationshipState, { status: "absent" }>;
export type EndedState = Extract<RelationshipState, { ended: Happened }>;

export const absentRelationship: RelationshipState = { status: "absent" };

export const hasEnded = (state: RelationshipState): state is EndedState => "ended" in state;

export const relationshipScope = (state: RelationshipState, tenant: Id): Scope | undefined =>
  state.status === "absent"
    ? undefined
    : {
        funder: tenant,
        programme: state.opening.programmeId,
        application: state.opening.applicationId,
        relationship: state.opening.relationshipId,
      };

/** What a fact of an opened relationship carries to be found by. */
export const belonging = ({ opening }: OpenedState) => ({
  relationshipId: opening.relationshipId,
  programmeId: opening.programmeId,
  applicationId: opening.applicationId,
});

/** Those who are mentored in it now, the one it opened with first (REL-1). */
export const menteesOf = (
  state: RelationshipState,
): readonly { readonly organisationId: Id; readonly organisation: string }[] => {
  if (state.status === "absent") return [];
  const { menteeOrganisationId: organisationId, menteeOrganisation: organisation } = state.opening;
  const joined = state.life.joined.map((each) => ({
    organisationId: each.organisationId,
    organisation: each.organisation,
  }));
  return [{ organisationId, organisation }, ...joined];
};

const standing = ({ opening, stage, acknowledged, life, corrections }: OpenedState): Standing => ({
  opening,
  stage,
  acknowledged,
  life,
  corrections,
});

const end = (state: OpenedState, status: EndedStatus, ended: Happened, reason?: EndingReason): RelationshipState => ({
  ...standing(state),
  status,
  ended,
  ...(reason ? { reason } : {}),
});

/** A correction of the ending moves when, or why, the relationship ended; others are kept beside what they correct. */
const correct = (state: OpenedState, correction: Correction): RelationshipState => {
  const corrected = { ...state, corrections: { ...state.corrections, [correction.corrects]: correction } };
  if (!hasEnded(corrected) || !correction.correctedType.endsWith(corrected.status)) return corrected;
  return {
    ...corrected,
    ...(correction.happened ? { ended: correction.happened } : {}),
    ...(correction.endingReason ? { reason: correction.endingReason } : {}),
  };
};

export const evolveRelationship = (state: RelationshipState, fact: RelationshipFact): RelationshipState => {
  if (fact.type === "relationships.relationship-opened")
    return {
      status: "active",
      opening: fact.data,
      stage: fact.data.stages[0]?.stage ?? "",
      acknowledged: {},
      life: newLife,
      corrections: {},
    };
  // Part of a history may begin after the opening: nothing can be said of it yet.
  if (state.status === "absent") return state;
  if (isOfLife(fact)) return { ...state, life: lived(state.life, fact) };
  switch (fact.type) {
    case "relationships.relationship-rights-acknowledged": {
      const before = state.acknowledged[fact.data.side] ?? [];
      const additions = [...before, ...fact.data.additions.filter((each) => !before.includes(each))];
      return { ...state, acknowledged: { ...state.acknowledged, [fact.data.side]: additions } };
    }
    case "relationships.relationship-stage-entered":
    case "relationships.relationship-stage-reopened":
      return { ...state, stage: fact.data.stage };
    case "relationships.relationship-put-on-hold":
      return { ...standing(state), status: "on-hold" };
    case "relationships.relationship-resumed":
      return { ...standing(state), status: "active" };
    case "relationships.relationship-gone-dormant":
      return { ...standing(state), status: "dormant" };
    case "relationships.relationship-pairing-declined":
      return end(state, "pairing-declined", fact.data.ended);
    case "relationships.relationship-completed":
      return end(state, "completed", fact.data.ended);
    case "relationships.relationship-completed-early":
      return end(state, "completed-early", fact.data.ended);
    case "relationships.relationship-ended-prematurely":
      return end(state, "ended-prematurely", fact.data.ended, fact.data.reason);
    case "relationships.relationship-transitioned":
      return end(state, "transitioned", fact.data.ended);
    case "relationships.relationship-corrected":
      return correct(state, fact.data);
    default:
      return exhausted(fact);
  }
};
