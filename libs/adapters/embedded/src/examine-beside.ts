import { join } from "node:path";
import { startThread } from "@sankofa/sqlite-file/thread";
import type { Progress } from "@sankofa/runtime/control/control-protocol";
import { heard, type Examined, type Examining, type ExaminingReply } from "./examine-protocol";

/**
 * The verdict over everything of a folder that is in one file each (log, keys, credentials), and where it is whole, the hashes of what is
 * to be noted, by a thread of its own that gives way to all others: a platform takes a backup while people work. Where the signal aborts,
 * the thread ends by itself.
 */
export const examineBeside = async (
  examining: Examining,
  report: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<Examined> => {
  signal?.throwIfAborted();
  const worker = startThread(join(__dirname, "examine.worker"), __filename, {
    workerData: examining,
    name: "sankofa-examining",
  });
  const abort = (): void => worker.postMessage("abort");
  signal?.addEventListener("abort", abort);
  try {
    return await new Promise<Examined>((resolve, reject) => {
      // Nothing is told after a failure to be told, and nobody goes on before the thread has let go of the files.
      let failure: Error | undefined;
      const tell = (progress: Progress): void => {
        if (failure) return;
        try {
          report(progress);
        } catch (error) {
          failure = error as Error;
          abort();
        }
      };
      worker.on("message", (reply: ExaminingReply) => {
        if (reply.kind === "progress") tell(reply.progress);
        else if (failure) reject(failure);
        // It may have been done before it heard.
        else if (signal?.aborted) reject(signal.reason as Error);
        else if (reply.kind === "examined") resolve(reply.examined);
        else reject(heard(reply.error));
      });
      worker.on("error", reject);
      worker.on("exit", () => reject(new Error("The thread that examines a backup ended before it was done")));
    });
  } finally {
    signal?.removeEventListener("abort", abort);
  }
};
