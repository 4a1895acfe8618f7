import { feedContracts, toldTypes, type FeedContract } from "@sankofa/contracts/feed";
import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";

/** What every contract about a relationship touches: the document says whose story it is, the facts behind it tell it. */
export interface RelationshipStoryDoc {
  readonly relationshipId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly funder: Id;
}

interface Named {
  readonly relationshipId?: Id;
  readonly programmeId?: Id;
  readonly applicationId?: Id;
}

const names = (contract: FeedContract): Named => contract.data as Named;

/** Its plan's, its engagements' and its cadences' contracts name it too: whatever room speaks of it is heard. */
const ABOUT_RELATIONSHIPS = toldTypes.filter((type) => "relationshipId" in feedContracts[type].data.properties);

export const relationshipStoryView = view<RelationshipStoryDoc, FeedContract>({
  name: "relationship-story",
  version: 1,
  reads: ABOUT_RELATIONSHIPS,
  keys: (contract) => [names(contract).relationshipId ?? []].flat(),
  project: (doc, contract, relationshipId) => {
    const { programmeId, applicationId } = names(contract);
    if (doc !== undefined || programmeId === undefined || applicationId === undefined) return doc;
    return { relationshipId, programmeId, applicationId, funder: contract.tenant };
  },
  scope: ({ funder, programmeId, applicationId, relationshipId }) => ({
    funder,
    programme: programmeId,
    application: applicationId,
    relationship: relationshipId,
  }),
  index: { programmeId: (doc) => doc.programmeId },
  history: true,
});
