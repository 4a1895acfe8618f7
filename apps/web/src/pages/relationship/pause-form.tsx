import type { RelationshipCard } from "../../api/relationships";
import { say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { given, present, textOf } from "../../parts/form-data";
import { HappenedField, happenedOf } from "../../parts/happened";

/** A pause is no ending: it has a reason, and a way to take the work up again. */
export const PauseForm = ({ card }: { readonly card: RelationshipCard }) => {
  const paused = card.status === "on-hold" || card.status === "dormant";
  return (
    <Disclosure summary={say(paused ? "pause.resume-summary" : "pause.summary")} open={paused}>
      <CommandForm
        key={card.status}
        path={`/relationships/${card.relationshipId}/${paused ? "resumption" : "hold"}`}
        verb={say(paused ? "pause.resume" : "pause.verb")}
        look="quiet"
        body={(form) =>
          present({
            ...(paused ? { why: given(form, "reason") } : { reason: textOf(form, "reason") }),
            happened: happenedOf(form, card.zone),
          })
        }
      >
        <InputField name="reason" label={say(paused ? "stage-form.why-optional" : "form.reason")} required={!paused} />
        <HappenedField zone={card.zone} />
      </CommandForm>
    </Disclosure>
  );
};
