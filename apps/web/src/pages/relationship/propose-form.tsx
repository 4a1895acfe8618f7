import type { RelationshipCard } from "../../api/relationships";
import { instantOf, plusDays, today } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { CheckField, SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { DayAndTime } from "../../parts/day-and-time";
import { InputField } from "../../parts/field";
import { checked, given, numberOf, present, textOf } from "../../parts/form-data";
import { endedRule } from "./ended";
import { kindOptions } from "./engagement-kinds";
import { MinutesField } from "./minutes-field";
import { ServesFields, servedIn } from "./serves-fields";
import { linkIn } from "../../parts/web-link";

const A_WEEK = 7;
const AN_HOUR = 60;

/** Proposes an engagement: what, when, how long, where or by which link, and what it serves. */
export const ProposeForm = ({ card }: { readonly card: RelationshipCard }) => (
  <CommandForm
    path={`/relationships/${card.relationshipId}/engagements`}
    verb={say("propose.verb")}
    forbidden={endedRule(card)}
    resets
    body={(form) =>
      present({
        kind: textOf(form, "kind"),
        startsAt: instantOf(textOf(form, "day"), textOf(form, "time")),
        minutes: numberOf(form, "minutes"),
        zone: card.zone,
        place: given(form, "place"),
        link: linkIn(form, "link"),
        purpose: given(form, "purpose"),
        ...servedIn(form),
        safety: checked(form, "safety") || undefined,
      })
    }
  >
    <SelectField name="kind" label={say("contacts.kind")} options={kindOptions()} />
    <div className="pair">
      <DayAndTime day={plusDays(today(), A_WEEK)} time="10:00" zone={card.zone} />
      <MinutesField hint={say("contacts.minutes-hint")} initial={AN_HOUR} />
    </div>
    <InputField name="place" label={say("propose.place")} />
    <InputField name="link" label={say("propose.link")} />
    <InputField name="purpose" label={say("propose.purpose")} />
    <ServesFields card={card} />
    <CheckField name="safety" label={say("propose.safety")} />
  </CommandForm>
);
