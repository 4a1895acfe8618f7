import { confidentialContract } from "@sankofa/kernel/contract";
import { field, optional } from "@sankofa/kernel/schema";

const within = { relationshipId: field.id(), programmeId: field.id(), applicationId: field.id() };
const ofFeedback = { feedbackId: field.id(), ...within, writerId: field.id() };
const ofDilemma = { dilemmaId: field.id(), ...within, writerId: field.id() };
/** Room for a sealed token, which is longer than the text in it. */
const LONGEST_TOKEN = 30_000;
const toldToProgramme = () => field.sealed("protected", "writerId", { maxLength: LONGEST_TOKEN });
const toldInConfidence = () => field.sealed("restricted", "writerId", { maxLength: LONGEST_TOKEN });

/** What people tell the programme and nobody else: no history of the pair tells even that they did (REL-10, REL-15). */
export const confidenceContracts = {
  "feedback.given": confidentialContract(1, {
    ...ofFeedback,
    side: field.oneOf("mentor", "mentee"),
    point: field.oneOf("any-time", "stage-change", "half-point", "end"),
    stage: optional(field.code()),
    good: optional(toldToProgramme()),
    bad: optional(toldToProgramme()),
  }),
  "feedback.followed-up": confidentialContract(1, { ...ofFeedback, done: toldToProgramme() }),
  "feedback.withdrawn": confidentialContract(1, { ...ofFeedback, reason: toldToProgramme() }),
  "dilemma.logged": confidentialContract(1, {
    ...ofDilemma,
    coordinatorToo: field.flag(),
    what: toldInConfidence(),
    options: optional(toldInConfidence()),
  }),
  "dilemma.advised": confidentialContract(1, { ...ofDilemma, adviserId: field.id(), advice: toldInConfidence() }),
  "dilemma.settled": confidentialContract(1, { ...ofDilemma, how: toldInConfidence() }),
  "dilemma.withdrawn": confidentialContract(1, { ...ofDilemma, reason: toldInConfidence() }),
};
