import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";
import {
  CHANGES_PROMISES,
  NO_PROMISES,
  withPromises,
  type ChangesPromises,
  type Promises,
} from "@sankofa/contracts/promises";

/** The places that decisions on a programme's mentors have promised, and the relationships that fulfil them. */
export interface PromisedPlaces extends Promises {
  readonly funder: Id;
  readonly programmeId: Id;
}

export const promisedPlacesView = view<PromisedPlaces, ChangesPromises>({
  name: "promised-places",
  version: 2,
  reads: [...CHANGES_PROMISES],
  keys: ({ data }) => [data.programmeId],
  project: (doc, contract, programmeId) => ({
    funder: contract.tenant,
    programmeId,
    ...withPromises(doc ?? NO_PROMISES, contract),
  }),
  scope: ({ funder, programmeId }) => ({ funder, programme: programmeId }),
  index: {},
  history: true,
});
