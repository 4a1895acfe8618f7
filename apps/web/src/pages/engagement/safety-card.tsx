import { say } from "../../catalogue/words";
import { Card, Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { Status } from "../../parts/status";
import type { OfEngagement } from "./of-engagement";

const LONGEST_CHECK = 2_000;
/** The five points, and what the page calls them (SCH-4). */
const POINTS = {
  legalContext: () => say("safety.legal-context"),
  visibility: () => say("safety.visibility"),
  lawEnforcement: () => say("safety.law-enforcement"),
  transport: () => say("safety.transport"),
  contact: () => say("safety.contact"),
} as const;

const SignOff = ({ engagementId }: { readonly engagementId: string }) => (
  <Disclosure summary={say("safety.summary")}>
    <p className="hint">{say("safety.sealed")}</p>
    <CommandForm
      path={`/engagements/${engagementId}/safety-sign-off`}
      verb={say("safety.sign-off")}
      body={(form) => Object.fromEntries(Object.keys(POINTS).map((point) => [point, textOf(form, point)]))}
    >
      {Object.entries(POINTS).map(([point, label]) => (
        <TextField key={point} name={point} label={label()} rows={2} maxLength={LONGEST_CHECK} required />
      ))}
    </CommandForm>
  </Disclosure>
);

/** Whether being there is safe for those who come: asked for by anybody, signed off before it is confirmed (SCH-4). */
export const SafetyCard = ({ engagement, writes, ahead, signs }: OfEngagement & { readonly signs: boolean }) => {
  const { engagementId, safety } = engagement;
  if (safety === "not-asked" && !(writes && ahead)) return null;
  return (
    <Card
      title={say("safety.title")}
      aside={
        safety !== "not-asked" && <Status word={say(`safety.${safety}`)} shape={safety === "asked" ? "warn" : "done"} />
      }
    >
      {safety === "signed-off" && <p>{say("safety.signed-off-lead")}</p>}
      {safety === "not-asked" && (
        <>
          <p className="soft">{say("safety.none")}</p>
          <CommandForm path={`/engagements/${engagementId}/safety-check`} verb={say("safety.ask")} look="quiet" />
        </>
      )}
      {safety === "asked" && <p>{say("safety.asked-lead")}</p>}
      {safety === "asked" && signs && ahead && <SignOff engagementId={engagementId} />}
    </Card>
  );
};
