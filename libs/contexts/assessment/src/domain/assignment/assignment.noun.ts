import { noun, refusals } from "@sankofa/kernel/manifest";
import { assignmentDecider, type AssignmentCode } from "./assignment.decide";
import { assignmentFacts } from "./assignment.events";
import { assignmentScope } from "./assignment.state";

/** One filling of a form that is asked for (ASM-5). */
export const assignment = noun({
  context: "assessment",
  name: "assignment",
  facts: assignmentFacts,
  decider: assignmentDecider,
  stateVersion: 1,
  scopeOf: assignmentScope,
});

export const assignmentRefusals = refusals<AssignmentCode>({
  "form-unknown": { status: 404, title: "There is no such form" },
  "form-relationship-unknown": { status: 404, title: "There is no such relationship" },
  "form-relationship-ended": { status: 409, title: "The relationship has ended: only closing forms are still filled" },
  "form-side-not-yours": { status: 409, title: "A form for the {side} is not yours to ask for or to answer" },
  "form-answered": { status: 409, title: "The form was answered already" },
  "form-not-published": { status: 409, title: "No version of {instrument} is published for this funder" },
});
