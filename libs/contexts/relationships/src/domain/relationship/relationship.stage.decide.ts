import { accept, refuse } from "@sankofa/kernel/decision";
import type { Deciding } from "./relationship.commands";
import { belonging, hasEnded } from "./relationship.state";
import { stageIndex, unmetConditions } from "./relationship.stages.policies";

/**
 * Forwards one stage at a time, when the present one's conditions hold or somebody says why not. Going back is normal:
 * a fact of its own, with why (REL-3).
 */
export const decideStage: Deciding<"enter-stage"> = ({ to, why, override }, state, { progress }) => {
  if (hasEnded(state)) return refuse("relationship-ended", { status: state.status });
  const target = stageIndex(state, to);
  const present = stageIndex(state, state.stage);
  if (target < 0) return refuse("stage-unknown", { stage: to }, "/to");
  if (target === present) return accept();
  if (state.status === "on-hold") return refuse("relationship-on-hold");
  if (target < present) {
    if (!why) return refuse("why-missing", { stage: to }, "/why");
    return accept({
      type: "relationships.relationship-stage-reopened",
      data: { ...belonging(state), from: state.stage, stage: to, why },
    });
  }
  if (target > present + 1) return refuse("stage-skipped", { from: state.stage, to }, "/to");
  const unmet = unmetConditions(state, progress ?? { planAgreed: false, contactsHeld: 0 });
  if (unmet.length > 0 && !override)
    return refuse("exit-condition-unmet", { stage: state.stage, condition: unmet.join(", ") });
  const data = {
    ...belonging(state),
    from: state.stage,
    stage: to,
    overridden: [...unmet],
    ...(why ? { why } : {}),
    ...(unmet.length > 0 && override ? { overrideReason: override } : {}),
  };
  return accept({ type: "relationships.relationship-stage-entered", data });
};
