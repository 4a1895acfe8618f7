import type { Memorandum } from "../../api/enrolment";
import { say } from "../../catalogue/words";
import { CommandForm } from "../../parts/command-form";
import { InputField, TextField } from "../../parts/field";
import { textOf } from "../../parts/form-data";

const LONGEST_DOCUMENT = 60_000;

/** The line breaks of a form are those of the web; the text that is signed has plain ones. */
const plain = (form: FormData): string => String(form.get("text") ?? "").replace(/\r\n?/g, "\n");

/** Changes the text: a new version, which both sides sign again. */
export const RevisionForm = ({ memorandum, text }: { readonly memorandum: Memorandum; readonly text: string }) => {
  const signed = memorandum.versions.some(
    (version) => version.textVersion === memorandum.textVersion && version.signatures.length > 0,
  );
  return (
    <CommandForm
      path={`/memoranda/${memorandum.memorandumId}/revision`}
      verb={say("revision.verb")}
      look="quiet"
      body={(form) => ({ text: plain(form), why: textOf(form, "why") })}
    >
      {signed && <p className="rule">{say("revision.signed")}</p>}
      <TextField
        name="text"
        label={say("revision.text")}
        rows={18}
        initial={text}
        maxLength={LONGEST_DOCUMENT}
        required
      />
      <InputField name="why" label={say("revision.why")} required />
    </CommandForm>
  );
};
