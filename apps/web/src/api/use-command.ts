import { useRef, useState } from "react";
import { send, type CommandReply } from "./client";
import { freshKey } from "./fresh-key";
import { asProblem, type Problem } from "./problem";

export interface Sending<Reply> {
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly reply: Reply | undefined;
  /** Resolves with the reply, or undefined where it was refused, failed, or is being sent already. */
  readonly send: (path: string, body: object) => Promise<Reply | undefined>;
  readonly clear: () => void;
}

/**
 * One act of a person. Its key is kept until the act succeeds or its content changes, so that pressing again after a
 * lost answer is the same act; a second press while the first is on its way does nothing.
 */
export const useCommand = <Reply = CommandReply>(): Sending<Reply> => {
  const [state, setState] = useState<{ busy: boolean; problem?: Problem; reply?: Reply }>({ busy: false });
  const intent = useRef<{ content: string; key: string } | undefined>(undefined);
  const inFlight = useRef(false);

  const sendIt = async (path: string, body: object): Promise<Reply | undefined> => {
    if (inFlight.current) return undefined;
    inFlight.current = true;
    const content = path + JSON.stringify(body);
    if (intent.current?.content !== content) intent.current = { content, key: freshKey() };
    setState({ busy: true });
    try {
      const reply = await send<Reply>(path, body, intent.current.key);
      intent.current = undefined;
      setState({ busy: false, reply });
      return reply;
    } catch (error) {
      setState({ busy: false, problem: asProblem(error) });
      return undefined;
    } finally {
      inFlight.current = false;
    }
  };

  return {
    busy: state.busy,
    problem: state.problem,
    reply: state.reply,
    send: sendIt,
    clear: () => setState({ busy: false }),
  };
};
