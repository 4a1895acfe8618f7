import { query, type Reading } from "@sankofa/kernel/manifest";
import { field, list, orNull, record } from "@sankofa/kernel/schema";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import { asksOf } from "../../content/instrument/asked";
import { instrumentSchema } from "../../content/instrument/instrument.schema";
import { inLanguage, instrumentOf } from "../../content/instrument/instruments";
import { instrumentsView } from "../instruments/instruments.view";
import { assessedRelationshipsView } from "../assessed-relationships/assessed-relationships.view";
import { attachmentSchema, isClosed, listed, listedForm, sheetSchema, type Form } from "./form-answer.query";
import { printedForm } from "./printed-form.query";
import type { FormDoc } from "./forms.doc";
import { formsView } from "./forms.view";

export class GetFormRequest {
  @Matches(ID)
  assignmentId!: string;
}

/** The version that was begun or answered; before that the newest that the funder has published. */
const versionOf = async (doc: FormDoc, reading: Reading): Promise<number | undefined> => {
  if (doc.version !== null) return doc.version;
  const found = await reading.find(instrumentsView, { where: { instrument: doc.instrument }, limit: 1 });
  return found.items[0]?.doc.versions.at(-1)?.version;
};

export const getForm = query<GetFormRequest, Form>({
  name: "get-form",
  summary: "A form: what it asks of its side, and what was answered",
  route: "GET /forms/:assignmentId",
  request: GetFormRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "mentor", "mentee", "auditor"],
  views: [formsView, assessedRelationshipsView, instrumentsView],
  print: printedForm,
  response: record({
    ...listedForm,
    zone: field.zone(),
    mentorOrganisation: field.line(),
    menteeOrganisation: field.line(),
    asks: instrumentSchema,
    closed: field.flag(),
    sheet: orNull(sheetSchema),
    attachments: list(attachmentSchema),
    facts: list(record({ id: field.id(), type: field.line(), recorded: field.instant() })),
    corrections: list(record({ corrects: field.id(), reason: field.text(), was: sheetSchema })),
    reason: orNull(field.text()),
  }),
  answer: async ({ assignmentId }, reading) => {
    const doc = await reading.get(formsView, assignmentId);
    const instrument = doc && instrumentOf(doc.instrument, await versionOf(doc, reading));
    if (!doc || !instrument) return undefined;
    const relationship = await reading.get(assessedRelationshipsView, doc.relationshipId);
    const worded = inLanguage(instrument, reading.language);
    const asked = { side: doc.side, sections: doc.sections ?? undefined };
    const ended = relationship?.ended === true;
    return {
      ...listed(doc, reading, ended),
      zone: doc.zone,
      mentorOrganisation: relationship?.mentorOrganisation ?? "",
      menteeOrganisation: relationship?.menteeOrganisation ?? "",
      asks: { ...worded, sections: [...asksOf(worded, asked)] },
      closed: isClosed(doc, ended),
      sheet: doc.sheet,
      attachments: doc.attachments,
      facts: doc.facts,
      corrections: doc.corrections,
      reason: doc.reason,
    };
  },
});
