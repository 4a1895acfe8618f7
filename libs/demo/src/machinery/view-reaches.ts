import type { Position } from "@sankofa/kernel/contract";
import type { Engine } from "@sankofa/runtime/engine";

/** How long one look lasts by the clock. A process that its machine held up for longer has lost one look and no more. */
const LOOK_MS = 1_000;
/** So many looks in a row at a view that does not move are taken for a standstill: minutes, where the machine ran. */
const MOST_LOOKS = 180;
/** Far fewer where it is known why: what can mend itself has been tried again several times by then. */
const MOST_LOOKS_IN_TROUBLE = 30;

/** The demonstration waited for a view that does not come; the code is that of the store under it, where that is why. */
export class ViewStuck extends Error {
  constructor(
    message: string,
    readonly code?: `store-${string}`,
  ) {
    super(message);
  }
}

type Following = {
  readonly positions: Pick<Engine["positions"], "waitFor" | "position">;
  readonly projections: Pick<Engine["projections"], "runs" | "trouble">;
};

/**
 * Resolves once the view has read that far, however slow the machine is: what counts is that it moves, not how long it
 * takes. Throws ViewStuck, with the reason where there is one, for a view that has come to a standstill, and what the
 * signal was aborted for.
 */
export const viewReaches = async (
  { positions, projections }: Following,
  view: string,
  position: Position,
  signal: AbortSignal,
): Promise<void> => {
  let [stood, looks, inTrouble] = [positions.position(view), 0, 0];
  while (!(await positions.waitFor(view, position, LOOK_MS))) {
    signal.throwIfAborted();
    const stands = positions.position(view);
    if (stands > stood) [stood, looks, inTrouble] = [stands, 0, 0];
    const trouble = projections.runs.get(view)?.trouble ?? projections.trouble;
    inTrouble = trouble ? inTrouble + 1 : 0;
    looks += 1;
    if (looks < MOST_LOOKS && inTrouble < MOST_LOOKS_IN_TROUBLE) continue;
    const why = trouble ? `: ${trouble.message}` : "";
    const said = `The view ${view} stands at ${stands} and does not reach ${position}${why}`;
    throw new ViewStuck(said, trouble?.reason && `store-${trouble.reason}`);
  }
};
