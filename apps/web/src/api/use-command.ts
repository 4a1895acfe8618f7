import { useRef, useState } from "react";
import { send, type CommandReply } from "./client";
import { freshKey } from "./fresh-key";
import { keepForLater, sendWaiting, waitsBefore, type Later } from "./outbox";
import { asProblem, offline, type Problem } from "./problem";

export interface Sending<Reply> {
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly reply: Reply | undefined;
  /** True where there was no line and the command is kept on this device, to be sent when there is one. */
  readonly kept: boolean;
  /**
   * Resolves with the reply, with "kept" where it is told how to name it later and there is no line, or undefined where it
   * was refused, failed, or is being sent already.
   */
  readonly send: (path: string, body: object, later?: Later) => Promise<Reply | "kept" | undefined>;
  readonly clear: () => void;
}

/**
 * One act of a person. Its key is kept until the act succeeds or its content changes, so that pressing again after a
 * lost answer is the same act; a second press while the first is on its way does nothing.
 */
export const useCommand = <Reply = CommandReply>(): Sending<Reply> => {
  const [state, setState] = useState<{ busy: boolean; kept?: boolean; problem?: Problem; reply?: Reply }>({
    busy: false,
  });
  const intent = useRef<{ content: string; key: string } | undefined>(undefined);
  const inFlight = useRef(false);

  const sendIt = async (path: string, body: object, later?: Later): Promise<Reply | "kept" | undefined> => {
    if (inFlight.current) return undefined;
    inFlight.current = true;
    const content = path + JSON.stringify(body);
    if (intent.current?.content !== content) intent.current = { content, key: freshKey() };
    const { key } = intent.current;
    setState({ busy: true });
    try {
      if (later && waitsBefore(path)) await sendWaiting();
      if (later && waitsBefore(path)) throw offline();
      const reply = await send<Reply>(path, body, key);
      intent.current = undefined;
      setState({ busy: false, reply });
      return reply;
    } catch (error) {
      const problem = asProblem(error);
      if (later && problem.details.status === 0 && (await keepForLater(path, body, key, later))) {
        intent.current = undefined;
        setState({ busy: false, kept: true });
        return "kept";
      }
      setState({ busy: false, problem });
      return undefined;
    } finally {
      inFlight.current = false;
    }
  };

  return {
    busy: state.busy,
    problem: state.problem,
    reply: state.reply,
    kept: state.kept ?? false,
    send: sendIt,
    clear: () => setState({ busy: false }),
  };
};
