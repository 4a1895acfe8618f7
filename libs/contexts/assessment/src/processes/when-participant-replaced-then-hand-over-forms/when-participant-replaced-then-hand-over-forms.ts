import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import { process } from "@sankofa/kernel/process";
import { formPlans } from "../../content/form-plan/form-plans";

type Heard = Extract<EnrolmentContract, { readonly type: "participant.replaced" }>;

/** Why somebody left is told where it was said; whoever reads a form, the other side too, is told that they did. */
const WHY = "Somebody else has taken the place.";

const forParticipants = formPlans.flatMap(({ forms }) => forms).filter(({ of }) => of === "participants");

/** Whoever takes a participant's place takes over the forms that are still open; what was answered stays as it is (ENR-5). */
export const whenParticipantReplacedThenHandOverForms = process<Heard>({
  name: "when-participant-replaced-then-hand-over-forms",
  hears: ["participant.replaced"],
  then: ({ data: { applicationId, personId, replacedPersonId } }) =>
    forParticipants.flatMap(({ instrument, occasion }) => [
      {
        command: "assessment.take-over-form",
        request: { applicationId, instrument, occasion, personId, replacedPersonId },
      },
      {
        command: "assessment.release-form",
        request: { applicationId, instrument, occasion, personId: replacedPersonId, reason: WHY },
      },
    ]),
});
