import { signedInHere } from "../../api/session";
import { forgetAnswers } from "../../api/use-query";
import { useCommand } from "../../api/use-command";
import { say } from "../../catalogue/words";
import { FormProblems } from "../../parts/problem-notice";

interface SessionFormProps {
  readonly path: string;
  readonly verb: string;
  readonly body: (form: FormData) => object;
  /** Where to go once signed in; here, where left out. */
  readonly to?: string;
  readonly children?: React.ReactNode;
}

/** A form that ends in being signed in. */
export const SessionForm = ({ path, verb, body, to, children }: SessionFormProps) => {
  const act = useCommand<object>();
  const submit = async (event: React.FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (!(await act.send(path, body(new FormData(event.currentTarget))))) return;
    forgetAnswers();
    // A new document, so that nothing of whoever read before stays in this one's memory.
    if (to !== undefined) location.assign(to);
    else await signedInHere();
  };
  return (
    <form className="command" onSubmit={(event) => void submit(event)}>
      <FormProblems of={act.problem}>{children}</FormProblems>
      <div className="submit">
        <button aria-busy={act.busy}>{verb}</button>
        <p className="done" role="status">
          {act.busy ? say("form.sending") : ""}
        </p>
      </div>
    </form>
  );
};
