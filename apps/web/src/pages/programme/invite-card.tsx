import { useState } from "react";
import type { ProgrammeDetail } from "../../api/enrolment";
import { countries } from "../../catalogue/countries";
import { say } from "../../catalogue/words";
import { Card } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { InvitationLinkForm } from "../../parts/invitation-link";

interface Invited {
  readonly applicationId: string;
  readonly organisation: string;
}

/** Countries of the region first, because most invitations go there. */
const ordered = (region: readonly string[]) => {
  const all = countries();
  return [...all.filter(({ value }) => region.includes(value)), ...all.filter(({ value }) => !region.includes(value))];
};

/** Invites an organisation and makes the link its contact comes in by. */
export const InviteCard = ({ programme }: { readonly programme: ProgrammeDetail }) => {
  const [invited, setInvited] = useState<Invited>();
  return (
    <Card title={say("invite.title")} id="invite">
      <CommandForm
        path={`/programmes/${programme.programmeId}/applications`}
        verb={say("invite.verb")}
        resets
        body={(form) => ({
          organisationName: textOf(form, "organisationName"),
          country: textOf(form, "country"),
          contactName: textOf(form, "contactName"),
          contactEmail: textOf(form, "contactEmail"),
        })}
        onDone={(reply, form) =>
          setInvited({ applicationId: reply.id, organisation: textOf(form, "organisationName") })
        }
      >
        <div className="pair">
          <InputField name="organisationName" label={say("invite.organisation")} required />
          <SelectField name="country" label={say("invite.country")} options={ordered(programme.region)} required />
          <InputField name="contactName" label={say("invite.contact")} maxLength={200} required />
          <InputField name="contactEmail" type="email" label={say("invite.email")} required />
        </div>
      </CommandForm>
      {invited && (
        <div className="notice">
          <p>{say("invite.link-lead", { organisation: invited.organisation })}</p>
          <InvitationLinkForm
            key={invited.applicationId}
            body={() => ({ role: "applicant", level: "application", on: invited.applicationId })}
          />
        </div>
      )}
    </Card>
  );
};
