import { connect, ErrorCode, NatsError } from "nats";
import type { NatsBusOptions } from "./options";
import { isNotFound } from "./refusals";

const PATIENCE_MS = 5_000;

export interface ExaminedBroker {
  readonly version: string;
  /** How many contracts its stream holds; null where there is no stream yet, undefined where JetStream is not switched on. */
  readonly contracts: number | null | undefined;
}

/** Asks a broker what it is, and what it keeps under this name; changes nothing there. */
export const examineBroker = async ({
  connection,
  name = "sankofa",
}: Pick<NatsBusOptions, "connection" | "name">): Promise<ExaminedBroker> => {
  const asking = await connect({ ...connection, name: "doctor", timeout: PATIENCE_MS });
  try {
    const version = asking.info?.version ?? "";
    const manager = await asking.jetstreamManager().catch((error: unknown) => {
      if (error instanceof NatsError && error.code === String(ErrorCode.JetStreamNotEnabled)) return undefined;
      throw error;
    });
    if (!manager) return { version, contracts: undefined };
    const stream = await manager.streams.info(name).catch((error: unknown) => {
      if (isNotFound(error)) return undefined;
      throw error;
    });
    return { version, contracts: stream?.state.messages ?? null };
  } finally {
    await asking.close();
  }
};
