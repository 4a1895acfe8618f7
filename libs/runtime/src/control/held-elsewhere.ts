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

/** Only a platform at work publishes: whoever looks at its data while it is off has no bus to publish on. */
export class PlatformOff extends Error {
  readonly code = "platform-off";

  constructor() {
    super(
      "What waits for the publisher is taken up while the platform runs; nothing was changed. Start it, or name a view",
    );
  }
}

/** Refuses at once what only the holder can do: here it would come to nothing after much work, or be done twice. */
export const requireHeld = async (
  engine: Pick<Engine, "acts" | "started" | "projections">,
  name: string,
): Promise<void> => {
  if (name === PUBLISHER && !engine.started) throw new PlatformOff();
  if (name === PUBLISHER && !engine.acts) throw new HeldElsewhere(name);
  if (name === PUBLISHER) return;
  await engine.projections.leases.take(name).catch((error: unknown) => {
    throw error instanceof LeaseLost ? new HeldElsewhere(name) : error;
  });
};
