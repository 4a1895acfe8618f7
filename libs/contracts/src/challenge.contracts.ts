import { internalContract } from "@sankofa/kernel/contract";
import { field, list, optional } from "@sankofa/kernel/schema";

/** The toolkit's eleven kinds of challenge. */
export const challengeCategory = () =>
  field.oneOf(
    "staff-turnover",
    "lost-interest",
    "lack-of-progress",
    "mentor-motivation",
    "operating-environment",
    "resources",
    "technology",
    "time-and-distance",
    "high-demand",
    "monitoring-and-evaluation",
    "conflict",
  );

const belongs = {
  challengeId: field.id(),
  relationshipId: field.id(),
  programmeId: field.id(),
  applicationId: field.id(),
  category: challengeCategory(),
};

/** What stands in the way of a relationship, and what becomes of it. */
export const challengeContracts = {
  "challenge.raised": internalContract(1, {
    ...belongs,
    what: field.text(),
    origin: field.oneOf("by-hand", "meeting-summary", "journal"),
    originId: optional(field.id()),
    originKey: optional(field.code()),
  }),
  "challenge.advice-offered": internalContract(1, {
    ...belongs,
    advice: optional(field.text()),
    tips: list(field.code(), 10),
  }),
  "challenge.acted-on": internalContract(1, { ...belongs, what: field.text() }),
  "challenge.sent-to-mediator": internalContract(1, { ...belongs, why: field.text() }),
  "challenge.mediated": internalContract(1, { ...belongs, outcome: field.text() }),
  "challenge.resolved": internalContract(1, { ...belongs, how: field.text() }),
  "challenge.reopened": internalContract(1, { ...belongs, why: field.text() }),
};
