import type { Ahead } from "../../api/relationships";
import type { PersonOfPair } from "../../api/scheduling";
import { dateIn, dateOf, instantOf, timeOf } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { CheckField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { DayAndTime } from "../../parts/day-and-time";
import { InputField, TextField } from "../../parts/field";
import { checked, given, numberOf, present, textOf } from "../../parts/form-data";
import { dayHappened, HappenedField } from "../../parts/happened";
import { refusal } from "../../parts/refusal";
import { MinutesField } from "./minutes-field";
import { linkIn } from "../../parts/web-link";

export interface ActsProps {
  readonly zone: string;
  readonly ahead: Pick<Ahead, "engagementId" | "startsAt" | "minutes" | "status">;
  /** The mentor's side records what was held. */
  readonly records: boolean;
  /** Why it cannot be confirmed now. */
  readonly unconfirmable?: string | undefined;
  /** What is most likely done next lies open. */
  readonly opened?: boolean;
  /** Who is expected: of each it is said whether they came. */
  readonly expected?: readonly PersonOfPair[];
}

const begun = ({ startsAt }: ActsProps["ahead"]): boolean => startsAt <= new Date().toISOString();

const HoldForm = ({ zone, ahead, expected }: Required<Pick<ActsProps, "zone" | "ahead" | "expected">>) => (
  <CommandForm
    path={`/engagements/${ahead.engagementId}/holding`}
    verb={say("hold.verb")}
    body={(form) =>
      present({
        happened: dayHappened(form, zone, "day"),
        minutes: numberOf(form, "minutes"),
        notes: given(form, "notes"),
        attendance:
          expected.length > 0
            ? expected.map(({ personId }) => ({ personId, attended: checked(form, personId) ? "present" : "absent" }))
            : undefined,
      })
    }
  >
    <div className="pair">
      <HappenedField
        name="day"
        label={say("log-contact.day")}
        zone={zone}
        initial={begun(ahead) ? dateIn(ahead.startsAt, zone) : undefined}
        narrow={false}
        required
      />
      <MinutesField initial={ahead.minutes} />
    </div>
    {expected.length > 0 && (
      <fieldset className="field">
        <legend>{say("presence.were-there")}</legend>
        {expected.map((person) => (
          <CheckField key={person.personId} name={person.personId} label={person.name} initial />
        ))}
      </fieldset>
    )}
    <TextField name="notes" label={say("contacts.notes")} rows={2} />
  </CommandForm>
);

/** A moved engagement is to be confirmed again; it stays in its own zone, which need not be that of the page. */
const MoveForm = ({ ahead, zone }: Pick<ActsProps, "ahead" | "zone">) => (
  <CommandForm
    path={`/engagements/${ahead.engagementId}/moves`}
    verb={say("move.verb")}
    body={(form) =>
      present({
        startsAt: instantOf(textOf(form, "day"), textOf(form, "time")),
        minutes: numberOf(form, "minutes"),
        place: given(form, "place"),
        link: linkIn(form, "link"),
        reason: textOf(form, "reason"),
      })
    }
  >
    <div className="pair">
      <DayAndTime day={dateOf(ahead.startsAt)} time={timeOf(ahead.startsAt)} zone={zone} />
      <MinutesField initial={ahead.minutes} />
    </div>
    <InputField name="place" label={say("move.place")} />
    <InputField name="link" label={say("move.link")} />
    <InputField name="reason" label={say("form.reason")} required />
  </CommandForm>
);

/** What is done about an engagement ahead: confirm it, and say afterwards whether it was held, missed or cancelled. */
export const AheadActs = ({ zone, ahead, records, unconfirmable, opened = false, expected = [] }: ActsProps) => (
  <div>
    {ahead.status === "proposed" && (
      <CommandForm
        path={`/engagements/${ahead.engagementId}/confirmation`}
        verb={say("confirm.verb")}
        forbidden={unconfirmable}
      />
    )}
    {records && (
      <Disclosure summary={say("hold.summary")} open={opened && begun(ahead)}>
        <HoldForm zone={zone} ahead={ahead} expected={expected} />
      </Disclosure>
    )}
    <Disclosure summary={say("move.summary")}>
      <MoveForm ahead={ahead} zone={zone} />
    </Disclosure>
    <Disclosure summary={say("not-held.summary")}>
      <CommandForm
        path={`/engagements/${ahead.engagementId}/missing`}
        verb={say("miss.verb")}
        look="quiet"
        forbidden={begun(ahead) ? undefined : refusal("not-started-yet", { startsAt: ahead.startsAt })}
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
