import { useState } from "react";
import { ENTRY_KINDS, type EntryKind, type JournalEntry } from "../../api/journal";
import { name, say } from "../../catalogue/words";
import { SelectField } from "../../parts/choice";
import { InputField, TextField } from "../../parts/field";
import { given, textOf } from "../../parts/form-data";

/** What is written down of a meeting or a visit; what the community said is asked after a visit only. */
export const ContentFields = ({ entry }: { readonly entry?: JournalEntry }) => {
  const [kind, setKind] = useState<EntryKind>(entry?.kind ?? "government");
  return (
    <>
      <div className="pair">
        <SelectField
          name="kind"
          label={say("journal.kind")}
          initial={kind}
          options={ENTRY_KINDS.map((value) => ({ value, label: name("journal-kind", value) }))}
          onChange={(value) => setKind(value as EntryKind)}
        />
        <InputField name="partner" label={say("journal.partner")} initial={entry?.partner} required />
      </div>
      <TextField name="keyPoints" label={say("journal.key-points")} initial={entry?.keyPoints} required />
      {kind === "field-visit" && (
        <>
          <TextField
            name="communitySaid"
            label={say("journal.community")}
            hint={say("story.what-hint")}
            initial={entry?.communitySaid ?? undefined}
          />
          <TextField name="takeaway" label={say("journal.takeaway")} initial={entry?.takeaway ?? undefined} />
        </>
      )}
      <TextField name="agreements" label={say("journal.agreements")} initial={entry?.agreements ?? undefined} />
      <TextField name="gaps" label={say("journal.gaps")} initial={entry?.gaps ?? undefined} />
    </>
  );
};

export const contentOf = (form: FormData) => ({
  kind: textOf(form, "kind"),
  partner: textOf(form, "partner"),
  keyPoints: textOf(form, "keyPoints"),
  agreements: given(form, "agreements"),
  gaps: given(form, "gaps"),
  communitySaid: given(form, "communitySaid"),
  takeaway: given(form, "takeaway"),
});
