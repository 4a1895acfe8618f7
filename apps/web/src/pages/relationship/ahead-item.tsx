import type { Ahead, RelationshipCard } from "../../api/relationships";
import { dateOf, instantOf, timeOf, today } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { InputField, TextField } from "../../parts/field";
import { given, numberOf, present, textOf } from "../../parts/form-data";
import { refusal } from "../../parts/refusal";
import { Status } from "../../parts/status";
import { When } from "../../parts/when";

interface AheadItemProps {
  readonly card: RelationshipCard;
  readonly ahead: Ahead;
  readonly writes: boolean;
  /** The mentor's side records what was held. */
  readonly records: boolean;
}

const LONGEST = 1_440;

const HoldForm = ({ card, ahead }: Omit<AheadItemProps, "writes" | "records">) => (
  <CommandForm
    path={`/engagements/${ahead.engagementId}/holding`}
    verb={say("hold.verb")}
    body={(form) =>
      present({
        happened: `${textOf(form, "day")}[${card.zone}]`,
        minutes: numberOf(form, "minutes"),
        notes: given(form, "notes"),
      })
    }
  >
    <div className="pair">
      <InputField
        name="day"
        type="date"
        label={say("log-contact.day")}
        initial={dateOf(ahead.startsAt) < today() ? dateOf(ahead.startsAt) : today()}
        max={today()}
        required
      />
      <InputField
        name="minutes"
        type="number"
        label={say("contacts.minutes-label")}
        initial={ahead.minutes}
        min={1}
        max={LONGEST}
        required
      />
    </div>
    <TextField name="notes" label={say("contacts.notes")} rows={2} />
  </CommandForm>
);

/** A moved engagement is to be confirmed again. */
const MoveForm = ({ card, ahead }: Omit<AheadItemProps, "writes" | "records">) => (
  <CommandForm
    path={`/engagements/${ahead.engagementId}/moves`}
    verb={say("move.verb")}
    body={(form) =>
      present({
        startsAt: instantOf(textOf(form, "day"), textOf(form, "time")),
        zone: card.zone,
        place: given(form, "place"),
        reason: textOf(form, "reason"),
      })
    }
  >
    <div className="pair">
      <InputField name="day" type="date" label={say("contacts.day")} initial={dateOf(ahead.startsAt)} required />
      <InputField name="time" type="time" label={say("contacts.time")} initial={timeOf(ahead.startsAt)} required />
    </div>
    <InputField name="place" label={say("move.place")} />
    <InputField name="reason" label={say("form.reason")} required />
  </CommandForm>
);

/** One engagement ahead: confirm it, and say afterwards whether it was held, missed or cancelled. */
export const AheadItem = ({ card, ahead, writes, records }: AheadItemProps) => (
  <li>
    <div className="card-head">
      <h3>
        <When at={ahead.startsAt} as="exact" />
      </h3>
      <Status word={name("engagement-status", ahead.status)} shape={ahead.status === "confirmed" ? "full" : "open"} />
    </div>
    <p>
      {name("engagement-kind", ahead.kind)} · {say("contacts.minutes", { minutes: ahead.minutes })}
      {ahead.place && ` · ${ahead.place}`}
      {ahead.link && (
        <>
          {" · "}
          <a href={ahead.link} rel="noreferrer">
            {ahead.link}
          </a>
        </>
      )}
    </p>
    {writes && (
      <div>
        {ahead.status === "proposed" && (
          <CommandForm path={`/engagements/${ahead.engagementId}/confirmation`} verb={say("confirm.verb")} />
        )}
        {records && (
          <Disclosure summary={say("hold.summary")}>
            <HoldForm card={card} ahead={ahead} />
          </Disclosure>
        )}
        <Disclosure summary={say("move.summary")}>
          <MoveForm card={card} ahead={ahead} />
        </Disclosure>
        <Disclosure summary={say("not-held.summary")}>
          <CommandForm
            path={`/engagements/${ahead.engagementId}/missing`}
            verb={say("miss.verb")}
            look="quiet"
            forbidden={
              ahead.startsAt > new Date().toISOString()
                ? refusal("not-started-yet", { startsAt: ahead.startsAt })
                : undefined
            }
            body={(form) => present({ reason: given(form, "reason") })}
          >
            <InputField name="reason" label={say("form.reason-optional")} />
          </CommandForm>
          <CommandForm
            path={`/engagements/${ahead.engagementId}/cancellation`}
            verb={say("cancel.verb")}
            look="grave"
            body={(form) => ({ reason: textOf(form, "reason") })}
          >
            <InputField name="reason" label={say("form.reason")} required />
          </CommandForm>
        </Disclosure>
      </div>
    )}
  </li>
);
