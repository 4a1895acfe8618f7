import type { Memorandum, Signature } from "../../api/enrolment";
import { LEAD, may } from "../../api/may";
import { useSession } from "../../api/session";
import { longDate } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { Card, Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { InvitationLinkForm } from "../../parts/invitation-link";
import { Status } from "../../parts/status";

type Side = Signature["side"];

const organisationOf = (memorandum: Memorandum, side: Side): string =>
  side === "mentor" ? memorandum.mentorOrganisation : memorandum.menteeOrganisation;

const SignForm = ({ memorandum, side }: { readonly memorandum: Memorandum; readonly side: Side }) => {
  const session = useSession();
  return (
    <CommandForm
      path={`/memoranda/${memorandum.memorandumId}/signature`}
      verb={say("signature.verb", { organisation: organisationOf(memorandum, side) })}
      body={(form) => ({ side, name: textOf(form, "name"), title: textOf(form, "title"), digest: memorandum.digest })}
    >
      <InputField
        name="name"
        label={say("signature.name")}
        initial={session.account.displayName}
        maxLength={200}
        required
      />
      <InputField name="title" label={say("signature.job")} hint={say("signature.job-hint")} maxLength={200} required />
      <p className="small soft">{say("signature.binds", { version: memorandum.textVersion })}</p>
    </CommandForm>
  );
};

const OneSide = ({
  memorandum,
  side,
  leads,
}: {
  readonly memorandum: Memorandum;
  readonly side: Side;
  readonly leads: boolean;
}) => {
  const session = useSession();
  const place = { programme: memorandum.programmeId, application: memorandum.applicationId };
  const current = memorandum.versions.find((version) => version.textVersion === memorandum.textVersion);
  const signature = current?.signatures.find((each) => each.side === side);
  const maySign = side === "mentor" ? may(session, place, "signatory", ...LEAD) : may(session, place, "signatory");
  return (
    <li>
      <h3>{say("signature.for", { organisation: organisationOf(memorandum, side) })}</h3>
      {signature ? (
        <>
          <Status word={say("signature.signed", { on: longDate(signature.signedOn) })} shape="done" />
          <p>
            {signature.name}, {signature.title}
          </p>
        </>
      ) : maySign ? (
        <Disclosure summary={say("signature.sign", { side: name("side", side) })} open={!leads || side === "mentor"}>
          <SignForm key={memorandum.digest} memorandum={memorandum} side={side} />
        </Disclosure>
      ) : (
        <p className="rule">{say("signature.not-yours", { side: name("side", side).toLowerCase() })}</p>
      )}
      {!signature && leads && side === "mentee" && (
        <Disclosure summary={say("signature.invite")}>
          <p className="soft">{say("signature.invite-lead")}</p>
          <InvitationLinkForm
            body={() => ({ role: "signatory", level: "application", on: memorandum.applicationId })}
          />
        </Disclosure>
      )}
    </li>
  );
};

/** Both signatures under the current text; a new version asks for both again. */
export const SignaturesCard = ({ memorandum, leads }: { readonly memorandum: Memorandum; readonly leads: boolean }) => (
  <Card title={say("signature.title")}>
    <ul className="plain rows">
      <OneSide memorandum={memorandum} side="mentor" leads={leads} />
      <OneSide memorandum={memorandum} side="mentee" leads={leads} />
    </ul>
    {memorandum.inForceSince && (
      <p className="notice notice-done">{say("signature.in-force", { since: longDate(memorandum.inForceSince) })}</p>
    )}
  </Card>
);
