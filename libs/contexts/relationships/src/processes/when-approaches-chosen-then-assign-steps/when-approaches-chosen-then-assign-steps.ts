import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import { process } from "@sankofa/kernel/process";
import { stepsOf, stepWordIn } from "../../content/approaches/approaches";

type Heard = Extract<RelationshipsContract, { readonly type: "approach-choice.chosen" }>;

/**
 * The planning steps of an approach are copied once it is chosen: the mentor's tasks, to be done, dropped or passed on (REL-5).
 * Facts have them in English, whoever chose.
 */
export const whenApproachesChosenThenAssignSteps = process<Heard>({
  name: "when-approaches-chosen-then-assign-steps",
  hears: ["approach-choice.chosen"],
  then: ({ data: { relationshipId, choiceId, added } }) =>
    added.flatMap((approach) =>
      stepsOf(approach).map((step) => ({
        command: "relationships.assign-task",
        request: {
          relationshipId,
          what: stepWordIn("en", approach, step),
          owner: "mentor",
          origin: "approach",
          originId: choiceId,
          originKey: `${approach}-${step}`,
        },
      })),
    ),
});
