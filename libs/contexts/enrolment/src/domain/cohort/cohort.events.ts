import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field } from "@sankofa/kernel/schema";

const seat = { programmeId: field.id(), applicationId: field.id(), reason: field.text() };

/** What can become true of a programme's cohort: its seats are given and come back. */
export const cohortFacts = {
  "enrolment.cohort-seat-taken": fact(1, { ...seat, capacity: field.whole(1), taken: field.whole(1) }),
  "enrolment.cohort-seat-released": fact(1, { ...seat, taken: field.whole() }),
} satisfies FactRegistry;

export type CohortFact = FactOf<typeof cohortFacts>;
