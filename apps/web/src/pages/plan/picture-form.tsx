import { useId, useState } from "react";
import { sendFile, type SentFile } from "../../api/files";
import type { Picture } from "../../api/plans";
import { asProblem, type Problem } from "../../api/problem";
import { smallerPicture } from "../../api/smaller-picture";
import { say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { useFieldProblem } from "../../parts/field-problems";
import { textOf } from "../../parts/form-data";
import { consentGiven, NO_CONSENT, PictureConsent } from "../../parts/picture-consent";
import { ProblemNotice } from "../../parts/problem-notice";

const LONGEST_ALTERNATIVE = 500;
const LONGEST_NAME = 200;

interface Taken {
  readonly sent: SentFile;
  readonly name: string;
}

/** The picture itself, made smaller and sent as soon as it is chosen, and shown as it will be. */
const PictureField = () => {
  const id = useId();
  const fault = useFieldProblem("file");
  const [taken, setTaken] = useState<Taken>();
  const [consent, setConsent] = useState(NO_CONSENT);
  const [state, setState] = useState<{ readonly busy: boolean; readonly problem?: Problem; readonly no?: boolean }>({
    busy: false,
  });

  const take = async (file: File | undefined): Promise<void> => {
    setTaken(undefined);
    if (!file) return setState({ busy: false });
    setState({ busy: true });
    try {
      const smaller = await smallerPicture(file);
      if (smaller) setTaken({ sent: await sendFile(smaller), name: file.name.slice(-LONGEST_NAME) });
      setState({ busy: false, no: !smaller });
    } catch (error) {
      setState({ busy: false, problem: asProblem(error) });
    }
  };

  const { busy, problem, no = false } = state;
  const told = no ? say("picture.unreadable") : fault;
  return (
    <>
      <div className="field" aria-busy={busy}>
        <label htmlFor={id}>{say("picture.choose")}</label>
        <p className="hint" id={`${id}-hint`}>
          {say("picture.choose-hint")}
        </p>
        <input
          id={id}
          type="file"
          accept="image/*"
          required
          disabled={busy}
          aria-describedby={`${id}-hint${told ? ` ${id}-fault` : ""}`}
          onChange={(event) => void take(event.target.files?.[0])}
        />
        <p className="soft" role="status">
          {busy ? say("picture.sending") : ""}
        </p>
        {told && (
          <p className="fault" id={`${id}-fault`} role="alert">
            {told}
          </p>
        )}
        {problem && <ProblemNotice problem={problem} wrote />}
        {/* A form that is sent while the picture is on its way, or was not taken in, would be recorded without it. */}
        <input
          className="hidden"
          tabIndex={-1}
          aria-hidden="true"
          readOnly={taken !== undefined}
          value=""
          onChange={() => undefined}
          ref={(field) => field?.setCustomValidity(taken ? "" : say(busy ? "picture.sending" : "picture.choose"))}
        />
        {taken && (
          <>
            <input
              type="hidden"
              name="file"
              value={JSON.stringify({ ...taken.sent, name: taken.name, consent: consentGiven(consent) })}
            />
            <img className="picture" src={`/api/v1/files/${taken.sent.digest}`} alt={say("picture.preview")} />
          </>
        )}
      </div>
      <PictureConsent consent={consent} field="consent" required onChange={setConsent} />
    </>
  );
};

interface Props extends Pick<Picture, "about" | "aboutId"> {
  readonly planId: string;
}

/** A picture of what was told or reached, with the consent of those who can be seen in it (GEN-6, PRV-4). */
export const PictureForm = ({ planId, about, aboutId }: Props) => (
  <Disclosure summary={say("picture.add-summary")}>
    <CommandForm
      path={`/plans/${planId}/pictures`}
      verb={say("picture.add")}
      look="quiet"
      resets
      body={(form) => ({
        ...{ about, aboutId, alternative: textOf(form, "alternative") },
        file: JSON.parse(textOf(form, "file")) as object,
      })}
    >
      <PictureField />
      <InputField
        name="alternative"
        label={say("picture.alternative")}
        hint={say("picture.alternative-hint")}
        maxLength={LONGEST_ALTERNATIVE}
        required
      />
    </CommandForm>
  </Disclosure>
);
