import { Link } from "wouter";
import { LEAD, may } from "../../api/may";
import type { RelationshipCard } from "../../api/relationships";
import { useSession } from "../../api/session";
import { name, say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { CheckField, ChoiceField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { FoldedCard } from "../../parts/folded-card";
import { checked, given, present, textOf } from "../../parts/form-data";
import { HappenedField, happenedOf } from "../../parts/happened";
import { placeOf } from "./ended";
import { PauseForm } from "./pause-form";
import { refusal } from "../../parts/refusal";

const REASONS = [
  "organisational-change",
  "lost-interest",
  "unmet-expectations",
  "changed-circumstances",
  "no-good-match",
] as const;

/** The ways out, kept apart: completed as planned, or before its time with one of five reasons and no blame. */
export const EndingCard = ({ card }: { readonly card: RelationshipCard }) => {
  const session = useSession();
  if (card.ending !== null || !may(session, placeOf(card), "mentor", "mentee", ...LEAD)) return null;
  const last = card.stages.at(-1)?.stage;
  return (
    <FoldedCard title={say("ending.title")} id="ending">
      {may(session, placeOf(card), "mentor", ...LEAD) && <PauseForm card={card} />}
      {may(session, placeOf(card), "mentor", ...LEAD) && (
        <Disclosure summary={say("ending.complete-summary")}>
          <p className="soft">
            {say("ending.first")}{" "}
            <Link href={`/relationships/${card.relationshipId}/life#closing`}>{say("closing.title")}</Link>
          </p>
          <CommandForm
            path={`/relationships/${card.relationshipId}/completion`}
            verb={say("ending.complete")}
            look="quiet"
            forbidden={
              card.stage === last ? undefined : refusal("not-in-last-stage", { stage: card.stage, last: last ?? "" })
            }
            body={(form) => present({ summary: given(form, "summary"), happened: happenedOf(form, card.zone) })}
          >
            <TextField name="summary" label={say("ending.summary")} />
            <HappenedField zone={card.zone} />
          </CommandForm>
        </Disclosure>
      )}
      <Disclosure summary={say("ending.early-summary")}>
        <p className="soft">{say("ending.no-blame")}</p>
        <CommandForm
          path={`/relationships/${card.relationshipId}/ending`}
          verb={say("ending.early")}
          look="grave"
          body={(form) =>
            present({
              reason: textOf(form, "reason"),
              explanation: textOf(form, "explanation"),
              mediationOffered: checked(form, "mediationOffered"),
              happened: happenedOf(form, card.zone),
            })
          }
        >
          <ChoiceField
            name="reason"
            label={say("form.reason")}
            options={REASONS.map((reason) => ({ value: reason, label: name("end-reason", reason) }))}
            required
          />
          <TextField name="explanation" label={say("ending.explanation")} required />
          <CheckField name="mediationOffered" label={say("ending.mediation")} />
          <HappenedField zone={card.zone} />
        </CommandForm>
      </Disclosure>
    </FoldedCard>
  );
};
