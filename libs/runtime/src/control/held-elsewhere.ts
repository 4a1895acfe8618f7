import { LeaseLost } from "@sankofa/ports/read-models";
import type { Engine } from "../engine";

/** What publishing is called where views are named. */
export const PUBLISHER = "publisher";

/** Another process of the same rooms writes this view, or publishes: what is to be done about it is done there. */
export class HeldElsewhere extends Error {
  readonly code = "held-elsewhere";

  constructor(name: string) {
    super(`Another process of this service holds ${name}, and this one follows it; nothing was changed, say it there`);
  }
}

/** Refuses at once what only the holder can do: here it would come to nothing after much work, or be done twice. */
export const requireHeld = async (engine: Pick<Engine, "acts" | "projections">, name: string): Promise<void> => {
  if (name === PUBLISHER && !engine.acts) throw new HeldElsewhere(name);
  if (name === PUBLISHER) return;
  await engine.projections.leases.take(name).catch((error: unknown) => {
    throw error instanceof LeaseLost ? new HeldElsewhere(name) : error;
  });
};
