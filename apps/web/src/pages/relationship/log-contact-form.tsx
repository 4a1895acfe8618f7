import type { RelationshipCard } from "../../api/relationships";
import { say } from "../../catalogue/words";
import { CheckField, SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { checked, given, numberOf, present, textOf } from "../../parts/form-data";
import { dayHappened, HappenedField } from "../../parts/happened";
import { kindOptions } from "./engagement-kinds";
import { MinutesField } from "./minutes-field";
import { ServesFields, servedIn } from "./serves-fields";
import { presentIn, WhoWasThere } from "./who-was-there";
import { useMentees, type Mentee } from "./use-mentees";

const HALF_AN_HOUR = 30;

const partOf = ({ organisationId }: Mentee): string => `tookPart-${organisationId}`;

/** Of several mentees, which were there; where there is one, it was. */
const WhoTookPart = ({ mentees }: { readonly mentees: readonly Mentee[] }) => (
  <fieldset className="field">
    <legend>{say("participation.title")}</legend>
    {mentees.map((mentee) => (
      <CheckField key={mentee.organisationId} name={partOf(mentee)} label={mentee.organisation} initial />
    ))}
  </fieldset>
);

/**
 * A contact that took place, entered afterwards: the day it happened is kept beside the day it was entered. Accepted after
 * the end too, for what happened before it.
 */
export const LogContactForm = ({ card }: { readonly card: RelationshipCard }) => {
  const mentees = useMentees(card);
  const several = mentees.length > 1;
  return (
    <CommandForm
      path={`/relationships/${card.relationshipId}/contacts`}
      verb={say("log-contact.verb")}
      draft={`contact.${card.relationshipId}`}
      later={say("log-contact.later", { mentee: card.menteeOrganisation })}
      resets
      body={(form) =>
        present({
          kind: textOf(form, "kind"),
          happened: dayHappened(form, card.zone, "day"),
          minutes: numberOf(form, "minutes"),
          zone: card.zone,
          notes: given(form, "notes"),
          ...servedIn(form),
          tookPart: several
            ? mentees.filter((mentee) => checked(form, partOf(mentee))).map(({ organisationId }) => organisationId)
            : undefined,
          attendance: presentIn(form),
        })
      }
    >
      <div className="pair">
        <SelectField name="kind" label={say("contacts.kind")} options={kindOptions()} />
        <HappenedField name="day" label={say("log-contact.day")} zone={card.zone} narrow={false} required />
        <MinutesField initial={HALF_AN_HOUR} />
      </div>
      {several && <WhoTookPart mentees={mentees} />}
      <TextField name="notes" label={say("contacts.notes")} rows={2} />
      <ServesFields card={card} />
      <WhoWasThere relationshipId={card.relationshipId} />
    </CommandForm>
  );
};
