import { consent } from "@sankofa/kernel/attachment";
import { field, list, optional, orNull, record, Type } from "@sankofa/kernel/schema";

const side = field.oneOf("mentor", "mentee");
const on = field.line();
const agreements = list(record({ side, on }));

const description = record({
  mentorPersonIds: list(field.id()),
  menteePersonIds: list(field.id()),
  from: optional(field.localDate()),
  until: optional(field.localDate()),
  mode: field.oneOf("one-to-one", "one-to-many"),
  services: list(field.code()),
  otherService: optional(field.line()),
  capacities: list(field.code()),
  otherCapacity: optional(field.line()),
  formats: list(field.code()),
  whyFormats: optional(field.text()),
  areas: list(field.code()),
  otherArea: optional(field.line()),
  help: optional(field.text()),
  outcome: optional(field.text()),
});

/** What both sides agree to. */
export const planContentSchema = {
  description: orNull(description),
  objectives: list(
    record({
      objectiveId: field.id(),
      title: field.line(),
      strengthens: list(field.oneOf("knowledge", "skill", "attitude")),
      capacityNow: field.text(),
      capacityFuture: field.text(),
      indicationNow: field.text(),
      indicationFuture: field.text(),
      mentee: optional(record({ organisationId: field.id(), organisation: field.line() })),
    }),
  ),
  activities: list(
    record({
      activityId: field.id(),
      objectiveId: field.id(),
      what: field.text(),
      responsible: list(side),
      responsiblePersonIds: list(field.id()),
      human: optional(field.text()),
      financial: optional(field.text()),
      material: optional(field.text()),
      from: optional(field.localDate()),
      until: optional(field.localDate()),
    }),
  ),
  milestones: list(
    record({
      milestoneId: field.id(),
      objectiveId: optional(field.id()),
      title: field.line(),
      due: optional(field.localDate()),
    }),
  ),
};

/** What came of it so far. */
const outcomeSchema = {
  reached: list(
    record({
      milestoneId: field.id(),
      objectiveId: optional(field.id()),
      title: field.line(),
      planned: field.flag(),
      evidence: optional(field.text()),
      reached: field.line(),
    }),
  ),
  progress: list(
    record({
      objectiveId: field.id(),
      title: field.line(),
      standing: field.oneOf("not-begun", "under-way", "behind", "reached"),
      note: field.text(),
      on,
    }),
  ),
  benefits: list(record({ benefitId: field.id(), what: field.text(), on })),
  stories: list(
    record({
      storyId: field.id(),
      side,
      title: field.line(),
      story: field.text(),
      significance: field.text(),
      domain: optional(field.code()),
      on,
    }),
  ),
  achievements: list(record({ achievementId: field.id(), what: field.text(), how: optional(field.text()), on })),
  /** Of today: a consent that was taken back is taken back for every moment that is asked for, and none is shown there. */
  pictures: list(
    record({
      digest: field.digest(),
      about: field.oneOf("story", "milestone"),
      aboutId: field.id(),
      ownerId: field.id(),
      /** Null where the picture is gone, and what it shows with it, or where the consent does not reach the reader. */
      shown: orNull(record({ alternative: Type.String(), consent })),
      on,
      withdrawn: orNull(record({ cause: field.oneOf("consent-withdrawn", "by-mistake"), on })),
    }),
  ),
};

export const planAnswerSchema = record({
  planId: field.id(),
  relationshipId: field.id(),
  programmeId: field.id(),
  applicationId: field.id(),
  status: field.oneOf("drafted", "agreed"),
  edition: field.whole(1),
  focus: orNull(field.text()),
  outcome: orNull(field.text()),
  ...planContentSchema,
  agreements,
  revisions: list(record({ edition: field.whole(1), why: field.text(), on })),
  agreed: list(record({ edition: field.whole(1), on })),
  checks: orNull(
    record({
      edition: field.whole(1),
      answers: list(
        record({ question: field.code(), answer: field.oneOf("yes", "partly", "no"), note: optional(field.text()) }),
      ),
      on,
    }),
  ),
  priorities: orNull(
    record({
      listing: field.whole(1),
      areas: list(record({ area: field.code(), name: optional(field.line()), why: optional(field.text()) })),
      agreements,
      on,
    }),
  ),
  ...outcomeSchema,
  advice: list(record({ point: field.code(), objective: optional(field.line()) })),
});
