import { publicContract, type MessageOf } from "@sankofa/kernel/contract";
import { field, list, record } from "@sankofa/kernel/schema";

const belongs = { relationshipId: field.id(), programmeId: field.id(), applicationId: field.id() };
const ofForm = {
  assignmentId: field.id(),
  ...belongs,
  instrument: field.code(),
  occasion: field.code(),
  side: field.oneOf("mentor", "mentee"),
};

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
  "org.sankofa.assessment.due.v1": publicContract(1, "A form is asked for, with the day by which it is due", {
    ...ofForm,
    dueOn: field.localDate(),
  }),
  "org.sankofa.response.submitted.v1": publicContract(
    1,
    "A form was answered, its answers were corrected, or it was taken back; what was answered is not said",
    {
      ...ofForm,
      version: field.whole(1),
      outcome: field.oneOf("submitted", "corrected", "withdrawn"),
    },
  ),
  "org.sankofa.change.measured.v1": publicContract(
    1,
    "The same people's answers before and after were compared, item by item",
    {
      ...belongs,
      before: field.code(),
      after: field.code(),
      people: field.whole(1),
      items: list(
        record({
          item: field.code(),
          better: field.oneOf("more", "less", "neither"),
          answered: field.whole(),
          before: field.whole(),
          after: field.whole(),
        }),
        100,
      ),
    },
  ),
};

export type AssessmentPublished = MessageOf<typeof assessmentPublished>;
