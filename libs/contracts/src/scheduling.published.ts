import { publicContract, type MessageOf } from "@sankofa/kernel/contract";
import { field, optional } from "@sankofa/kernel/schema";

const belongs = {
  relationshipId: field.id(),
  programmeId: field.id(),
  applicationId: field.id(),
  kind: field.code(),
};

/** What scheduling says to the world. Frozen: what should say more gets the next version beside this one. */
export const schedulingPublished = {
  "org.sankofa.engagement.scheduled.v1": publicContract(
    1,
    "A contact was proposed for a time, or what was proposed was confirmed",
    {
      engagementId: field.id(),
      ...belongs,
      status: field.oneOf("proposed", "confirmed"),
      startsAt: optional(field.instant()),
      minutes: optional(field.whole(1)),
    },
  ),
  "org.sankofa.engagement.concluded.v1": publicContract(
    1,
    "A contact was held, missed, cancelled or logged afterwards, or an earlier message about it is corrected",
    {
      engagementId: field.id(),
      ...belongs,
      outcome: field.oneOf("held", "missed", "cancelled", "logged-afterwards", "corrected"),
      /** An instant, or a local date with its zone. */
      happened: optional(field.line()),
      minutes: optional(field.whole(1)),
      corrects: optional(field.id()),
    },
  ),
  "org.sankofa.contact.overdue.v1": publicContract(1, "A contact that was due is overdue", {
    ...belongs,
    dueOn: field.localDate(),
  }),
  "org.sankofa.attendance.recorded.v1": publicContract(
    1,
    "Somebody was there on a day of a training, for a part of it, or not at all; a later message about the same person and day takes the place of this one. People are known by id only",
    {
      trainingId: field.id(),
      programmeId: field.id(),
      applicationId: field.id(),
      personId: field.id(),
      day: field.whole(1),
      date: field.localDate(),
      attended: field.oneOf("present", "in-part", "absent"),
      /** The earlier entry that was wrong. */
      corrects: optional(field.id()),
    },
  ),
};

export type SchedulingPublished = MessageOf<typeof schedulingPublished>;
