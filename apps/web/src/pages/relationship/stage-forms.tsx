import { useState } from "react";
import { LEAD, may } from "../../api/may";
import type { RelationshipCard } from "../../api/relationships";
import { useSession } from "../../api/session";
import { name, say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { given, present, textOf } from "../../parts/form-data";
import { HappenedField, happenedOf } from "../../parts/happened";
import { endedRule, placeOf } from "./ended";

/** Exit conditions of the present stage that do not hold yet, as far as the card shows. */
export const unmetExits = (card: RelationshipCard): readonly string[] => {
  const holds: Readonly<Record<string, boolean>> = {
    "rights-acknowledged-by-both": card.acknowledgements.mentor !== null && card.acknowledgements.mentee !== null,
    "plan-agreed-by-both": card.plan?.status === "agreed",
    "contact-held": card.contacts > 0,
  };
  const exits = card.stages.find((each) => each.stage === card.stage)?.exit ?? [];
  return exits.filter((exit) => holds[exit] !== true);
};

/** On to the next stage, or back to an earlier one; both are recorded with why. */
export const StageForms = ({ card }: { readonly card: RelationshipCard }) => {
  const session = useSession();
  const at = card.stages.findIndex((each) => each.stage === card.stage);
  const next = card.stages[at + 1]?.stage;
  const [to, setTo] = useState<string>();
  if (!may(session, placeOf(card), "mentor", ...LEAD) || card.ending !== null) return null;
  const target = to ?? next ?? card.stages[at - 1]?.stage;
  const choices = card.stages.filter((_, index) => index !== at && index <= at + 1);
  const forwards = target === next;
  const unmet = forwards ? unmetExits(card) : [];
  return (
    <Disclosure summary={say("stage-form.summary")}>
      <CommandForm
        path={`/relationships/${card.relationshipId}/stage`}
        verb={say(forwards ? "stage-form.forwards" : "stage-form.back")}
        forbidden={endedRule(card)}
        body={(form) =>
          present({
            to: textOf(form, "to"),
            why: given(form, "why"),
            override: given(form, "override"),
            happened: happenedOf(form, card.zone),
          })
        }
        onDone={() => setTo(undefined)}
        key={card.stage}
      >
        <SelectField
          name="to"
          label={say("stage-form.to")}
          options={choices.map(({ stage }) => ({ value: stage, label: name("stage", stage) }))}
          initial={target}
          onChange={setTo}
        />
        <TextField
          name="why"
          label={forwards ? say("stage-form.why-optional") : say("stage-form.why")}
          rows={2}
          required={!forwards}
        />
        {unmet.length > 0 && (
          <>
            <p className="rule">
              {say("stage-form.unmet", { conditions: unmet.map((each) => name("exit", each)).join("; ") })}
            </p>
            <TextField name="override" label={say("stage-form.override")} rows={2} />
          </>
        )}
        <HappenedField zone={card.zone} />
      </CommandForm>
    </Disclosure>
  );
};
