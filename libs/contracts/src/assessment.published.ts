import { publicContract, type MessageOf } from "@sankofa/kernel/contract";
import { field } from "@sankofa/kernel/schema";

/** What assessment says to the world. Frozen: what should say more gets the next version beside this one. */
export const assessmentPublished = {
  "org.sankofa.instrument.published.v1": publicContract(1, "A version of an instrument was published", {
    instrumentId: field.id(),
    instrument: field.code(),
    version: field.whole(1),
    kind: field.code(),
    items: field.whole(1),
    digest: field.digest(),
  }),
};

export type AssessmentPublished = MessageOf<typeof assessmentPublished>;
