import type { Ahead } from "../../api/relationships";
import { dateOf, instantOf, timeOf, today } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { InputField, TextField } from "../../parts/field";
import { given, numberOf, present, textOf } from "../../parts/form-data";
import { refusal } from "../../parts/refusal";

export interface ActsProps {
  readonly zone: string;
  readonly ahead: Pick<Ahead, "engagementId" | "startsAt" | "minutes" | "status">;
  /** The mentor's side records what was held. */
  readonly records: boolean;
  /** Why it cannot be confirmed now. */
  readonly unconfirmable?: string | undefined;
  /** What is most likely done next lies open. */
  readonly opened?: boolean;
}

const LONGEST = 1_440;

const HoldForm = ({ zone, ahead }: Pick<ActsProps, "zone" | "ahead">) => (
  <CommandForm
    path={`/engagements/${ahead.engagementId}/holding`}
    verb={say("hold.verb")}
    body={(form) =>
      present({
        happened: `${textOf(form, "day")}[${zone}]`,
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
const MoveForm = ({ zone, ahead }: Pick<ActsProps, "zone" | "ahead">) => (
  <CommandForm
    path={`/engagements/${ahead.engagementId}/moves`}
    verb={say("move.verb")}
    body={(form) =>
      present({
        startsAt: instantOf(textOf(form, "day"), textOf(form, "time")),
        zone,
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

const hasBegun = ({ startsAt }: ActsProps["ahead"]): boolean => startsAt <= new Date().toISOString();

/** What is done about an engagement ahead: confirm it, and say afterwards whether it was held, missed or cancelled. */
export const AheadActs = ({ zone, ahead, records, unconfirmable, opened = false }: ActsProps) => (
  <div>
    {ahead.status === "proposed" && (
      <CommandForm
        path={`/engagements/${ahead.engagementId}/confirmation`}
        verb={say("confirm.verb")}
        forbidden={unconfirmable}
      />
    )}
    {records && (
      <Disclosure summary={say("hold.summary")} open={opened && hasBegun(ahead)}>
        <HoldForm zone={zone} ahead={ahead} />
      </Disclosure>
    )}
    <Disclosure summary={say("move.summary")}>
      <MoveForm zone={zone} ahead={ahead} />
    </Disclosure>
    <Disclosure summary={say("not-held.summary")}>
      <CommandForm
        path={`/engagements/${ahead.engagementId}/missing`}
        verb={say("miss.verb")}
        look="quiet"
        forbidden={hasBegun(ahead) ? undefined : refusal("not-started-yet", { startsAt: ahead.startsAt })}
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
);
