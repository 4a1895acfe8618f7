import type { SchedulingContract } from "@sankofa/contracts/scheduling.contracts";
import { process } from "@sankofa/kernel/process";
import { formPlanOf, plannedWhen } from "../../content/form-plan/form-plans";

type Heard = Extract<SchedulingContract, { readonly type: "training.ended" }>;

/** Whoever came to a training is asked, once it has ended, for the forms that its programme's template plans after it (ASM-3). */
export const whenTrainingEndedThenAssignForms = process<Heard>({
  name: "when-training-ended-then-assign-forms",
  hears: ["training.ended"],
  then: ({ data: { agenda, lastDay, people } }) => {
    const plan = formPlanOf(agenda);
    if (!plan) return [];
    return plannedWhen(plan, "training-ended").flatMap(({ instrument, occasion, dueDays, lapseDays }) =>
      people
        .filter(({ daysAttended }) => daysAttended > 0)
        .map(({ applicationId, personId }) => ({
          command: "assessment.assign-participant-form",
          request: {
            ...{ applicationId, personId, instrument, occasion, since: lastDay, dueDays },
            ...(lapseDays === undefined ? {} : { lapseDays }),
          },
        })),
    );
  },
});
