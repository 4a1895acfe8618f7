import type { RelationshipCard } from "../../api/relationships";
import { today } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField, TextField } from "../../parts/field";
import { given, numberOf, present, textOf } from "../../parts/form-data";
import { kindOptions } from "./engagement-kinds";

const HALF_AN_HOUR = 30;
const LONGEST = 1_440;

/**
 * A contact that took place, entered afterwards: the day it happened is kept beside the day it was entered. Accepted after
 * the end too, for what happened before it.
 */
export const LogContactForm = ({ card }: { readonly card: RelationshipCard }) => (
  <CommandForm
    path={`/relationships/${card.relationshipId}/contacts`}
    verb={say("log-contact.verb")}
    draft={`contact.${card.relationshipId}`}
    later={say("log-contact.later", { mentee: card.menteeOrganisation })}
    resets
    body={(form) =>
      present({
        kind: textOf(form, "kind"),
        happened: `${textOf(form, "day")}[${card.zone}]`,
        minutes: numberOf(form, "minutes"),
        zone: card.zone,
        notes: given(form, "notes"),
      })
    }
  >
    <div className="pair">
      <SelectField name="kind" label={say("contacts.kind")} options={kindOptions()} />
      <InputField name="day" type="date" label={say("log-contact.day")} initial={today()} max={today()} required />
      <InputField
        name="minutes"
        type="number"
        label={say("contacts.minutes-label")}
        initial={HALF_AN_HOUR}
        min={1}
        max={LONGEST}
        required
      />
    </div>
    <TextField name="notes" label={say("contacts.notes")} rows={2} />
  </CommandForm>
);
