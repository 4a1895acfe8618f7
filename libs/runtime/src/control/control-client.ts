import { connect } from "node:net";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { ControlReply, ControlRequest, Progress } from "./control-protocol";

/** Nobody listens on the control socket: no platform runs on this data folder. */
export class NotRunning extends Error {
  readonly code = "not-running";
}

/** What the running platform answered instead of a result. */
export class ControlError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const ENDED = "The platform ended before it answered";

/**
 * Sends one verb to the platform that runs on this socket. Aborting the signal stops the work there too, and what it says of
 * its end is waited for: until then something may lie half done.
 */
export const askRunning = async (
  path: string,
  request: ControlRequest,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<unknown> => {
  const socket = connect(path);
  await once(socket, "connect").catch(() => {
    throw new NotRunning(`No Sankofa listens on ${path}`);
  });
  const stop = (): void => void socket.end();
  signal.addEventListener("abort", stop, { once: true });
  try {
    signal.throwIfAborted();
    socket.write(`${JSON.stringify(request)}\n`);
    const lines = createInterface({ input: socket });
    // A socket that is destroyed has no end that readline would hear of.
    socket.once("close", () => lines.close());
    for await (const line of lines) {
      const reply = JSON.parse(line) as ControlReply;
      if ("progress" in reply) report(reply.progress);
      else if ("error" in reply) throw new ControlError(reply.error.code, reply.error.message);
      else return reply.result;
    }
    throw new ControlError("interrupted", ENDED);
  } catch (error) {
    // It let go of the line before it had heard what is asked.
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw new ControlError("interrupted", ENDED);
    throw error;
  } finally {
    signal.removeEventListener("abort", stop);
    socket.destroy();
  }
};
