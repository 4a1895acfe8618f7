import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";

/** Somebody an organisation sends: who, for whom, and whether somebody else has taken over. */
export interface KnownParticipant {
  readonly funder: Id;
  readonly personId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly organisationId: Id;
  readonly role: string;
  /** A sealed token. */
  readonly name: string;
  readonly replaced: boolean;
}

type Heard = Extract<EnrolmentContract, { readonly type: "participant.nominated" | "participant.replaced" }>;

const project = (doc: KnownParticipant | undefined, contract: Heard, key: string): KnownParticipant | undefined => {
  const { personId, programmeId, applicationId, organisationId, role, name } = contract.data;
  if (key !== personId) return doc && { ...doc, replaced: true };
  return { funder: contract.tenant, personId, programmeId, applicationId, organisationId, role, name, replaced: false };
};

export const knownParticipantsView = view<KnownParticipant, Heard>({
  name: "known-participants",
  version: 1,
  reads: ["participant.nominated", "participant.replaced"],
  keys: (contract) =>
    contract.type === "participant.replaced"
      ? [contract.data.replacedPersonId, contract.data.personId]
      : [contract.data.personId],
  project,
  scope: (doc) => ({ funder: doc.funder, programme: doc.programmeId, application: doc.applicationId }),
  index: { programmeId: (doc) => doc.programmeId, applicationId: (doc) => doc.applicationId },
  history: true,
});
