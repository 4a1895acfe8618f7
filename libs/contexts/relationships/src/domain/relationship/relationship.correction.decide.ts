import { accept, refuse } from "@sankofa/kernel/decision";
import type { Deciding } from "./relationship.commands";
import type { Correction } from "./relationship.events";
import { belonging } from "./relationship.state";

const isSame = (before: Correction | undefined, now: Correction): boolean =>
  before !== undefined &&
  before.reason === now.reason &&
  before.happened === now.happened &&
  before.endingReason === now.endingReason &&
  before.statement === now.statement;

/**
 * A mistake is corrected by an act that names the fact, gives the right values and says why; the fact itself stays
 * readable (GEN-2). Accepted after the end too.
 */
export const decideCorrection: Deciding<"correct-relationship"> = (command, state, { correctedType }) => {
  const { corrects, reason, happened, endingReason, statement } = command;
  if (correctedType === undefined) return refuse("fact-unknown", {}, "/corrects");
  if (endingReason && !correctedType.endsWith("ended-prematurely"))
    return refuse("correction-does-not-fit", { correctedType }, "/endingReason");
  if (!happened && !endingReason && !statement) return refuse("correction-does-not-fit", { correctedType });
  const data: Correction = {
    ...belonging(state),
    corrects,
    correctedType,
    reason,
    ...(happened ? { happened } : {}),
    ...(endingReason ? { endingReason } : {}),
    ...(statement ? { statement } : {}),
  };
  return isSame(state.corrections[corrects], data)
    ? accept()
    : accept({ type: "relationships.relationship-corrected", data });
};
