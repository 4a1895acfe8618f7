import { useState } from "react";
import { newestPosition } from "../../api/position";
import { useCommand } from "../../api/use-command";
import { say } from "../../catalogue/words";
import { useWritingOff } from "../../parts/as-of";
import { FieldProblems } from "../../parts/field-problems";
import { faultsOf, ProblemNotice } from "../../parts/problem-notice";

const ShownSecret = ({ secret }: { readonly secret: string }) => {
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    navigator.clipboard?.writeText(secret).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div className="notice notice-done" role="status">
      <p>{say("integrations.shown-once")}</p>
      <p>
        <code className="link-url">{secret}</code>
      </p>
      <button type="button" className="quiet" onClick={copy}>
        {copied ? say("problem.copied") : say("integrations.copy")}
      </button>
    </div>
  );
};

interface SecretFormProps {
  readonly path: string;
  readonly verb: string;
  readonly body?: (form: FormData) => object;
  /** True where the route reads what this tab wrote before only when it is told so. */
  readonly waits?: boolean;
  readonly onDone?: () => void;
  readonly children?: React.ReactNode;
}

/** Makes a key or a secret, and shows it: it can be read this once, and is kept nowhere on the page. */
export const SecretForm = ({ path, verb, body = () => ({}), waits, onDone, children }: SecretFormProps) => {
  const act = useCommand<{ readonly key?: string; readonly secret?: string }>();
  const off = useWritingOff();
  const secret = act.reply?.key ?? act.reply?.secret;
  const submit = async (event: React.FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const after = waits ? newestPosition() : undefined;
    const reply = await act.send(path, { ...body(new FormData(form)), ...(after ? { after } : {}) });
    if (!reply) return;
    form.reset();
    onDone?.();
  };
  return (
    <form className="command" onSubmit={(event) => void submit(event)}>
      <FieldProblems value={faultsOf(act.problem)}>
        <fieldset className="bare" disabled={off}>
          {children}
        </fieldset>
      </FieldProblems>
      {act.problem && <ProblemNotice problem={act.problem} wrote />}
      {secret !== undefined && <ShownSecret secret={secret} />}
      <div className="submit">
        <button className="quiet" disabled={off} aria-busy={act.busy}>
          {verb}
        </button>
        {off && <p className="rule">{say("as-of.writing-off")}</p>}
      </div>
    </form>
  );
};
