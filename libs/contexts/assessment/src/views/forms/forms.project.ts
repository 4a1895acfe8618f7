import { exhausted } from "@sankofa/kernel/decision";
import type { FormDoc, FormsHeard, Sheet } from "./forms.doc";

const asked = (contract: Extract<FormsHeard, { readonly type: "assessment.assigned" }>): FormDoc => {
  const { personId = null, role = null, sections = null, about = null, lapsesAt = null, ...rest } = contract.data;
  return {
    funder: contract.tenant,
    ...rest,
    personId,
    role,
    sections,
    about,
    lapsesAt,
    standing: "asked",
    endedAs: null,
    version: null,
    sheet: null,
    attachments: [],
    submitted: null,
    wakesAt: rest.dueAt,
    remindedOn: null,
    facts: [],
    corrections: [],
    reason: null,
  };
};

const sheetOf = ({ answers, texts, contacts }: Sheet): Sheet => ({ answers, texts, contacts });

/** What is to come for a form that waits for an answer: its reminder first, then its end. */
const wakesAt = ({ remindedOn, dueOn, dueAt, lapsesAt }: FormDoc): string | null =>
  remindedOn === dueOn ? lapsesAt : dueAt;

const waiting = (doc: FormDoc, standing: "asked" | "started"): FormDoc => ({ ...doc, standing, wakesAt: wakesAt(doc) });

/** What was answered stands: that the form was ended at the same moment is heard a little later. */
const ended = (doc: FormDoc, endedAs: "lapsed" | "withdrawn", reason = doc.reason): FormDoc =>
  doc.standing === "submitted" ? { ...doc, endedAs } : { ...doc, standing: endedAs, endedAs, wakesAt: null, reason };

const after = (doc: FormDoc, contract: Exclude<FormsHeard, { readonly type: "assessment.assigned" }>): FormDoc => {
  switch (contract.type) {
    case "assessment.reminded": {
      const reminded = { ...doc, remindedOn: contract.data.dueOn };
      return { ...reminded, wakesAt: wakesAt(reminded) };
    }
    case "assessment.lapsed":
      return ended(doc, "lapsed");
    case "assessment.withdrawn":
      return ended(doc, "withdrawn", contract.data.reason);
    case "response.started":
      return waiting({ ...doc, version: contract.data.version }, "started");
    case "response.submitted": {
      const { happened, recorded, actor, data } = contract;
      const submitted = { happened, recorded, by: actor };
      return {
        ...doc,
        standing: "submitted",
        version: data.version,
        sheet: sheetOf(data),
        submitted,
        wakesAt: null,
        reason: null,
      };
    }
    case "response.corrected": {
      const { corrects, reason } = contract.data;
      const was = doc.sheet ?? { answers: [], texts: [], contacts: [] };
      return {
        ...doc,
        sheet: sheetOf(contract.data),
        corrections: [...doc.corrections, { corrects, reason, was }],
      };
    }
    case "response.attachment-added": {
      const { digest, name, ownerId, mediaType, size } = contract.data;
      return { ...doc, attachments: [...doc.attachments, { digest, name, ownerId, mediaType, size }] };
    }
    case "response.withdrawn": {
      const open = { ...doc, sheet: null, submitted: null, reason: contract.data.reason };
      return doc.endedAs ? { ...open, standing: doc.endedAs } : waiting(open, "started");
    }
    default:
      return exhausted(contract);
  }
};

/** A form after a contract, with the fact it was heard from, so that a correction can name it. */
export const projectForm = (doc: FormDoc | undefined, contract: FormsHeard): FormDoc | undefined => {
  const { id, type, recorded } = contract;
  // A form that is asked for again begins anew; its earlier facts stay behind it.
  const next = contract.type === "assessment.assigned" ? asked(contract) : doc && after(doc, contract);
  return next && { ...next, facts: [...(doc?.facts ?? []), { id, type, recorded }] };
};
