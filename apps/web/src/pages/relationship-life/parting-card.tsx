import { LEAD, may } from "../../api/may";
import { SIDES } from "../../api/relationships";
import { useSession } from "../../api/session";
import { name, say } from "../../catalogue/words";
import { Card, Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { given, present, textOf } from "../../parts/form-data";
import { HappenedField, happenedOf } from "../../parts/happened";
import { refusal } from "../../parts/refusal";
import { endedRule, placeOf } from "../relationship/ended";
import type { OfLife } from "./of-life";

/** A pairing is declined before anything is being carried out. */
const STAGES_OF_PAIRING = 2;

/** Declining needs no reason; silence is recorded as what it is, and is no ending. */
export const PartingCard = ({ card, writes, leads }: OfLife) => {
  const session = useSession();
  if (!writes) return null;
  const at = card.stages.findIndex(({ stage }) => stage === card.stage);
  const settled = at < STAGES_OF_PAIRING ? undefined : refusal("pairing-settled", { stage: card.stage });
  return (
    <Card title={say("parting.title")}>
      <Disclosure summary={say("parting.decline-summary")}>
        <p className="soft">{say("parting.decline-hint")}</p>
        {SIDES.filter((side) => may(session, placeOf(card), side, ...LEAD)).map((side) => (
          <CommandForm
            key={side}
            path={`/relationships/${card.relationshipId}/declining`}
            verb={say("parting.decline", { side: name("side", side) })}
            look="grave"
            forbidden={endedRule(card) ?? settled}
            body={(form) => present({ side, reason: given(form, "reason") })}
          >
            <InputField name="reason" label={say("form.reason-optional")} />
          </CommandForm>
        ))}
      </Disclosure>
      {leads && (
        <Disclosure summary={say("parting.dormant-summary")}>
          <CommandForm
            path={`/relationships/${card.relationshipId}/dormancy`}
            verb={say("parting.dormant")}
            look="quiet"
            forbidden={endedRule(card) ?? (card.status === "on-hold" ? refusal("relationship-on-hold") : undefined)}
            body={(form) => present({ reason: textOf(form, "reason"), happened: happenedOf(form, card.zone) })}
          >
            <InputField name="reason" label={say("form.reason")} required />
            <HappenedField zone={card.zone} />
          </CommandForm>
        </Disclosure>
      )}
    </Card>
  );
};
