import { Fragment, useEffect, useId, useRef, useState } from "react";
import type { CommandReply } from "../api/client";
import { useCommand, type Sending } from "../api/use-command";
import { say } from "../catalogue/words";
import { useWritingOff } from "./as-of";
import { FormProblems } from "./problem-notice";
import { DraftClashes } from "./draft-clashes";
import { useGoOnAfter } from "./go-on-after";
import { useKeptFields } from "./kept-fields";
import { typedInto } from "./typed-fields";

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
  /** Keeps what is typed on this device and on the platform under this name until it is sent. */
  readonly draft?: string;
  /** What this is, in words: without a line it is then kept on this device and sent later. */
  readonly later?: string;
  /** Empties the fields once it is recorded, for what is entered several times. */
  readonly resets?: boolean;
  readonly children?: React.ReactNode;
}

const said = ({ busy, kept, reply }: Sending<CommandReply>, done: string | undefined): string => {
  if (busy) return say("form.sending");
  if (kept) return say("form.kept");
  return reply ? (done ?? say("form.recorded")) : "";
};

/** Fields and the button that sends them as one command; faults come back to their fields. */
export const CommandForm = (props: CommandFormProps) => {
  const { path, verb, body = () => ({}), forbidden, onDone, done, look = "main", label, children } = props;
  const act = useCommand();
  const off = useWritingOff();
  const form = useRef<HTMLFormElement>(null);
  const fields = useKeptFields(form, props.draft);
  const goOnAfter = useGoOnAfter(form);
  const id = useId();
  const [round, setRound] = useState<{ readonly nth: number; readonly typing: boolean }>({ nth: 0, typing: false });
  // Fields that were emptied are other fields: whoever was typing goes on in the first of them.
  useEffect(() => {
    if (round.typing) form.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }, [round]);
  const rule = off ? say("as-of.writing-off") : forbidden;
  const handedOver = act.kept && !props.resets;

  const submit = async (event: React.FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (rule !== undefined) return;
    const data = new FormData(event.currentTarget);
    const draft =
      props.draft === undefined
        ? {}
        : { draft: { form: props.draft, typed: typedInto(event.currentTarget), ...fields.typedOn() } };
    const later = props.later === undefined ? undefined : { what: props.later, page: location.pathname, ...draft };
    const reply = await act.send(path, body(data), later);
    if (!reply) return;
    fields.clear({ later: reply === "kept" });
    goOnAfter();
    // Made anew, not only emptied: what a field shows and what the form remembers of it stay the same thing.
    if (props.resets) {
      const typing = form.current?.querySelector("fieldset")?.contains(document.activeElement) ?? false;
      setRound(({ nth }) => ({ nth: nth + 1, typing }));
    }
    if (reply !== "kept") onDone?.(reply, data);
  };

  return (
    <form
      ref={form}
      className="command"
      onSubmit={(event) => void submit(event)}
      onChange={fields.changed}
      aria-busy={!fields.ready}
      aria-label={label}
    >
      <DraftClashes of={fields} />
      <FormProblems of={act.problem}>
        <fieldset disabled={rule !== undefined || handedOver} className="bare">
          <Fragment key={round.nth}>{children}</Fragment>
        </fieldset>
      </FormProblems>
      <div className="submit">
        <button
          className={look}
          disabled={rule !== undefined || handedOver}
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
          {said(act, done)}
        </p>
      </div>
    </form>
  );
};
