import { feedContracts, toldTypes, type FeedContract } from "@sankofa/contracts/feed";
import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";

/** What every contract about a programme touches, its applications' and relationships' too. */
export interface ProgrammeStoryDoc {
  readonly programmeId: Id;
  readonly funder: Id;
}

interface Named {
  readonly programmeId?: Id;
}

const ABOUT_PROGRAMMES = toldTypes.filter((type) => "programmeId" in feedContracts[type].data.properties);

export const programmeStoryView = view<ProgrammeStoryDoc, FeedContract>({
  name: "programme-story",
  version: 1,
  reads: ABOUT_PROGRAMMES,
  keys: ({ data }) => [(data as Named).programmeId ?? []].flat(),
  project: (doc, { tenant }, programmeId) => doc ?? { programmeId, funder: tenant },
  scope: ({ funder, programmeId }) => ({ funder, programme: programmeId }),
  index: {},
  history: false,
});
