import { internalContract, type ContractOf, type MessageOf } from "@sankofa/kernel/contract";
import { field } from "@sankofa/kernel/schema";

/** What assessment says of its facts, to our own rooms. */
export const assessmentContracts = {
  "instrument.published": internalContract(1, {
    instrumentId: field.id(),
    instrument: field.code(),
    version: field.whole(1),
    kind: field.code(),
    items: field.whole(1),
    digest: field.digest(),
  }),
};

export type AssessmentContract = ContractOf<typeof assessmentContracts>;
export type AssessmentMessage = MessageOf<typeof assessmentContracts>;
