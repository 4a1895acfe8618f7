import { useState } from "react";
import { newestPosition } from "../api/position";
import { useCommand } from "../api/use-command";
import { say } from "../catalogue/words";
import { useWritingOff } from "./as-of";
import { FormProblems } from "./problem-notice";

interface ShownProps {
  readonly secret: string;
  /** What to do with it now, and why. */
  readonly lead?: string;
  readonly copyVerb?: string;
}

const ShownSecret = ({
  secret,
  lead = say("integrations.shown-once"),
  copyVerb = say("integrations.copy"),
}: ShownProps) => {
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    navigator.clipboard?.writeText(secret).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div className="notice notice-done" role="status">
      <p>{lead}</p>
      <p>
        <code className="link-url">{secret}</code>
      </p>
      <button type="button" className="quiet" onClick={copy}>
        {copied ? say("problem.copied") : copyVerb}
      </button>
    </div>
  );
};

interface SecretFormProps extends Omit<ShownProps, "secret"> {
  readonly path: string;
  readonly verb: string;
  readonly body?: (form: FormData) => object;
  /** True where the route reads what this tab wrote before only when it is told so. */
  readonly waits?: boolean;
  readonly onDone?: () => void;
  readonly children?: React.ReactNode;
}

/** Makes a key, a secret or an address with one, and shows it: it can be read this once, and is kept nowhere on the page. */
export const SecretForm = ({ path, verb, body = () => ({}), waits, onDone, children, ...shown }: SecretFormProps) => {
  const act = useCommand<{ readonly key?: string; readonly secret?: string; readonly address?: string }>();
  const off = useWritingOff();
  const secret = act.reply?.key ?? act.reply?.secret ?? act.reply?.address;
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
      <FormProblems of={act.problem}>
        <fieldset className="bare" disabled={off}>
          {children}
        </fieldset>
      </FormProblems>
      {secret !== undefined && <ShownSecret secret={secret} {...shown} />}
      <div className="submit">
        <button className="quiet" disabled={off} aria-busy={act.busy}>
          {verb}
        </button>
        {off && <p className="rule">{say("as-of.writing-off")}</p>}
      </div>
    </form>
  );
};
