import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";

/** A participant who has left, and who took the place. */
export interface ReplacedParticipant {
  readonly funder: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly successorId: Id;
}

type Heard = Extract<EnrolmentContract, { readonly type: "participant.replaced" }>;

export const replacedParticipantsView = view<ReplacedParticipant, Heard>({
  name: "replaced-participants",
  version: 1,
  reads: ["participant.replaced"],
  keys: ({ data }) => [data.replacedPersonId],
  project: (_, { tenant: funder, data: { programmeId, applicationId, personId: successorId } }) => ({
    funder,
    programmeId,
    applicationId,
    successorId,
  }),
  scope: ({ funder, programmeId, applicationId }) => ({ funder, programme: programmeId, application: applicationId }),
  index: {},
  history: true,
});
