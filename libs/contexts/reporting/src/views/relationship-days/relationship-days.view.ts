import type { FeedContract } from "@sankofa/contracts/feed";
import { happenedOn, type LocalDate } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";
import { stageOf } from "../people/happenings.query";
import { relationshipStoryView, type RelationshipStoryDoc } from "../relationship-story/relationship-story.view";

/** A relationship's whole history in outline, however long it is: a bar is drawn from it without reading a fact. */
export interface RelationshipDaysDoc extends RelationshipStoryDoc {
  /** Whose calendar says on which day a moment was. */
  readonly zone: string;
  readonly facts: number;
  /** How many facts happened on each day. */
  readonly days: Readonly<Record<LocalDate, number>>;
  readonly stages: readonly { readonly stage: string; readonly from: LocalDate }[];
}

const NOTHING: Omit<RelationshipDaysDoc, keyof RelationshipStoryDoc> = { zone: "UTC", facts: 0, days: {}, stages: [] };

export const relationshipDaysView = view<RelationshipDaysDoc, FeedContract>({
  name: "relationship-days",
  version: 2,
  reads: relationshipStoryView.reads,
  keys: relationshipStoryView.keys,
  project: (doc, contract, relationshipId) => {
    const story = relationshipStoryView.project(doc, contract, relationshipId);
    if (!story) return undefined;
    const { facts, days, stages, zone: known } = doc ?? NOTHING;
    const zone = contract.type === "relationship.opened" ? contract.data.zone : known;
    const day = happenedOn(contract.happened, zone);
    const stage = stageOf(contract);
    return {
      ...story,
      zone,
      facts: facts + 1,
      days: { ...days, [day]: (days[day] ?? 0) + 1 },
      stages: stage === undefined ? stages : [...stages, { stage, from: day }],
    };
  },
  scope: relationshipStoryView.scope,
  index: relationshipStoryView.index,
  history: false,
});
