import { useId, useRef } from "react";
import type { CommandReply } from "../api/client";
import { useCommand } from "../api/use-command";
import { say } from "../catalogue/words";
import { useWritingOff } from "./as-of";
import { FieldProblems } from "./field-problems";
import { faultsOf, ProblemNotice } from "./problem-notice";

export interface CommandFormProps {
  readonly path: string;
  /** What the button says: a verb. */
  readonly verb: string;
  readonly body?: (form: FormData) => object;
  /** The rule that forbids it now, in the words of the refusal. */
  readonly forbidden?: string | undefined;
  readonly onDone?: (reply: CommandReply, form: FormData) => void;
  /** Said once it is recorded. */
  readonly done?: string;
  readonly look?: "main" | "quiet" | "grave";
  readonly label?: string;
  /** Empties the fields once it is recorded, for what is entered several times. */
  readonly resets?: boolean;
  readonly children?: React.ReactNode;
}

/** Fields and the button that sends them as one command; faults come back to their fields. */
export const CommandForm = (props: CommandFormProps) => {
  const { path, verb, body = () => ({}), forbidden, onDone, done, look = "main", label, resets, children } = props;
  const act = useCommand();
  const off = useWritingOff();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const rule = off ? say("as-of.writing-off") : forbidden;

  const submit = async (event: React.FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (rule !== undefined) return;
    const data = new FormData(event.currentTarget);
    const reply = await act.send(path, body(data));
    if (!reply) return;
    if (resets) form.current?.reset();
    onDone?.(reply, data);
  };

  return (
    <form ref={form} className="command" onSubmit={(event) => void submit(event)} aria-label={label}>
      <FieldProblems value={faultsOf(act.problem)}>
        <fieldset disabled={rule !== undefined} className="bare">
          {children}
        </fieldset>
      </FieldProblems>
      {act.problem && <ProblemNotice problem={act.problem} wrote />}
      <div className="submit">
        <button
          className={look}
          disabled={rule !== undefined}
          aria-busy={act.busy}
          aria-describedby={rule ? `${id}-rule` : undefined}
        >
          {verb}
        </button>
        {rule && (
          <p className="rule" id={`${id}-rule`}>
            {rule}
          </p>
        )}
        <p className="done" role="status">
          {act.busy ? say("form.sending") : act.reply ? (done ?? say("form.recorded")) : ""}
        </p>
      </div>
    </form>
  );
};
