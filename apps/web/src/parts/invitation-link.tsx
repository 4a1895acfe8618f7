import { useState } from "react";
import type { InvitationLink } from "../api/access";
import { useCommand } from "../api/use-command";
import { longDate } from "../catalogue/moments";
import { say } from "../catalogue/words";
import { newestPosition } from "../api/position";
import { useWritingOff } from "./as-of";
import { ProblemNotice } from "./problem-notice";

/** A link to hand on: shown once, to be copied. */
export const ShownLink = ({ link }: { readonly link: InvitationLink }) => {
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    navigator.clipboard?.writeText(link.url).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div className="notice notice-done" role="status">
      <p>{say("invite-link.hand-on", { until: longDate(link.expires) })}</p>
      <p>
        <code className="link-url">{link.url}</code>
      </p>
      <button type="button" className="quiet" onClick={copy}>
        {copied ? say("problem.copied") : say("invite-link.copy")}
      </button>
    </div>
  );
};

interface InvitationLinkFormProps {
  readonly body: (form: FormData) => object;
  /** True where another link may be wanted after the first. */
  readonly again?: boolean;
  readonly children?: React.ReactNode;
}

/** Makes an invitation link for a grant that the reader may give. */
export const InvitationLinkForm = ({ body, again = false, children }: InvitationLinkFormProps) => {
  const act = useCommand<InvitationLink>();
  const off = useWritingOff();
  const submit = async (event: React.FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const after = newestPosition();
    await act.send("/links", { ...body(new FormData(event.currentTarget)), ...(after ? { after } : {}) });
  };
  return (
    <form className="command" onSubmit={(event) => void submit(event)}>
      <fieldset className="bare" disabled={off}>
        {children}
      </fieldset>
      {act.problem && <ProblemNotice problem={act.problem} wrote />}
      {act.reply && <ShownLink link={act.reply} />}
      {(again || !act.reply) && (
        <div className="submit">
          <button className="quiet" disabled={off} aria-busy={act.busy}>
            {say("invite-link.make")}
          </button>
          {off && <p className="rule">{say("as-of.writing-off")}</p>}
        </div>
      )}
    </form>
  );
};
