import { useEffect, useMemo, useState } from "react";
import { clearDraft, readDraft, writeDraft } from "../api/drafts";
import { useSession } from "../api/session";

export interface Draft<Content> {
  /** False until the device has answered: what is typed before is not overwritten by what it kept. */
  readonly ready: boolean;
  /** What was kept of this person's form when the page was opened. */
  readonly kept: Content | undefined;
  readonly write: (content: Content) => void;
  readonly clear: () => void;
}

/**
 * What a person typed into a form and has not sent: kept on this device for that person and that form (name it by what it
 * is about, e.g. `interest.<application>`), cleared when it was sent, wiped when the person signs out. Undefined keeps
 * nothing.
 */
export const useDraft = <Content>(form: string | undefined): Draft<Content> => {
  const owner = useSession().account.id;
  const [found, setFound] = useState<{ readonly form: string; readonly content: Content | undefined }>();
  useEffect(() => {
    if (form === undefined) return undefined;
    let here = true;
    void readDraft<Content>(owner, form).then((content) => here && setFound({ form, content }));
    return () => {
      here = false;
    };
  }, [owner, form]);
  const writing = useMemo(
    () => ({
      write: (content: Content) => void (form !== undefined && writeDraft(owner, form, content)),
      clear: () => void (form !== undefined && clearDraft(owner, form)),
    }),
    [owner, form],
  );
  const mine = found?.form === form ? found : undefined;
  return { ready: form === undefined || mine !== undefined, kept: mine?.content, ...writing };
};
