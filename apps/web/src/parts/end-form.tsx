import { useState } from "react";
import { remove } from "../api/client";
import { asProblem, type Problem } from "../api/problem";
import { useWritingOff } from "./as-of";
import { Disclosure } from "./card";
import { ProblemNotice } from "./problem-notice";

interface EndFormProps {
  readonly path: string;
  readonly summary: string;
  /** What follows from it. */
  readonly lead: string;
  readonly verb: string;
  readonly ended: () => void;
}

/** Ends a key or an address at once; it is asked for behind a summary, for nothing brings it back. */
export const EndForm = ({ path, summary, lead, verb, ended }: EndFormProps) => {
  const [state, setState] = useState<{ readonly busy: boolean; readonly problem?: Problem }>({ busy: false });
  const off = useWritingOff();
  const end = async (): Promise<void> => {
    setState({ busy: true });
    try {
      await remove(path);
      ended();
    } catch (error) {
      setState({ busy: false, problem: asProblem(error) });
    }
  };
  return (
    <Disclosure summary={summary}>
      <p>{lead}</p>
      {state.problem && <ProblemNotice problem={state.problem} wrote />}
      <div className="submit">
        <button type="button" className="grave" disabled={off || state.busy} onClick={() => void end()}>
          {verb}
        </button>
      </div>
    </Disclosure>
  );
};
