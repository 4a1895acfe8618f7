import { useId, useState } from "react";
import type { Attachment, ItemOf } from "../../api/assessment";
import { sendFile, type SentFile } from "../../api/files";
import { asProblem, type Problem } from "../../api/problem";
import { say } from "../../catalogue/words";
import { useFieldProblem } from "../../parts/field-problems";
import { consentGiven, NO_CONSENT, PictureConsent, type Consent } from "../../parts/picture-consent";
import { ProblemNotice } from "../../parts/problem-notice";
import { fieldOf, type Before } from "./form-values";

/** What the platform takes in. A telephone offers its camera where pictures are among it. */
const TAKEN = "image/*,application/pdf,text/plain,.docx,.xlsx,.pptx,.odt,.ods";

type Chosen = { readonly sent: SentFile; readonly name: string; readonly consent: Consent };

const isPicture = ({ sent }: Chosen): boolean => sent.mediaType.startsWith("image/");

/** As the platform takes it: what it said of the file, what it is called, and the consent that covers a picture. */
const answerOf = (file: Chosen): string => {
  const consent = isPicture(file) ? consentGiven(file.consent) : undefined;
  return JSON.stringify({ ...file.sent, name: file.name, ...(consent ? { consent } : {}) });
};

const digestsIn = ({ value }: Before): readonly string[] => (Array.isArray(value) ? (value as readonly string[]) : []);

/** Files of one item: sent as soon as they are chosen, and part of the answer when the form is submitted. */
export const FileField = ({ item, before }: { readonly item: ItemOf<"file">; readonly before: Before }) => {
  const name = fieldOf(item.item);
  const id = useId();
  const fault = useFieldProblem(name);
  const [kept, setKept] = useState(() => digestsIn(before));
  const [files, setFiles] = useState<readonly Chosen[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const nameOf = (digest: string): string =>
    before.attachments.find((each: Attachment) => each.digest === digest)?.name ?? say("form-file.unnamed");

  const take = async (chosen: readonly File[]): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      for (const file of chosen.slice(0, item.most - kept.length - files.length)) {
        const sent = await sendFile(file);
        setFiles((others) => [...others, { sent, name: file.name.slice(-200), consent: NO_CONSENT }]);
      }
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <fieldset className="field lines" aria-busy={busy}>
      <legend>{item.text}</legend>
      {item.help && <p className="hint">{item.help}</p>}
      <ul className="plain rows">
        {kept.map((digest) => (
          <li key={digest}>
            <input type="hidden" name={name} value={JSON.stringify(digest)} />
            {nameOf(digest)}{" "}
            <button type="button" className="link" onClick={() => setKept(kept.filter((each) => each !== digest))}>
              {say("form-file.leave-out", { name: nameOf(digest) })}
            </button>
          </li>
        ))}
        {files.map((file) => (
          <li key={file.sent.digest}>
            <input type="hidden" name={name} value={answerOf(file)} />
            {file.name}{" "}
            <button type="button" className="link" onClick={() => setFiles(files.filter((each) => each !== file))}>
              {say("form-file.leave-out", { name: file.name })}
            </button>
            {isPicture(file) && (
              <PictureConsent
                consent={file.consent}
                field={`${name}/${file.sent.digest}`}
                onChange={(consent) => setFiles(files.map((each) => (each === file ? { ...file, consent } : each)))}
              />
            )}
          </li>
        ))}
      </ul>
      {kept.length + files.length < item.most && (
        <>
          <label htmlFor={id}>{say("form-file.add")}</label>
          <input
            id={id}
            type="file"
            accept={TAKEN}
            multiple={item.most > 1}
            disabled={busy}
            aria-describedby={fault ? `${id}-fault` : undefined}
            onChange={(event) => {
              const chosen = [...(event.target.files ?? [])];
              event.target.value = "";
              void take(chosen);
            }}
          />
        </>
      )}
      {/* A form that is sent while a file is on its way would be recorded without it. */}
      <input
        className="hidden"
        tabIndex={-1}
        aria-hidden="true"
        readOnly={!busy}
        value=""
        onChange={() => undefined}
        ref={(field) => field?.setCustomValidity(busy ? say("form-file.sending") : "")}
      />
      <p className="soft" role="status">
        {busy ? say("form-file.sending") : ""}
      </p>
      {problem && <ProblemNotice problem={problem} wrote />}
      {fault && (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </fieldset>
  );
};
