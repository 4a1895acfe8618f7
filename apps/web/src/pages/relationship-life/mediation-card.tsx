import { say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { CheckField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { checked, textOf } from "../../parts/form-data";
import { Status } from "../../parts/status";
import { endedRule } from "../relationship/ended";
import type { OfLife } from "./of-life";

/** Somebody from outside sits with both before anybody ends it. */
export const MediationCard = ({ card, life, leads }: OfLife) => {
  const { mediation } = life;
  const path = `/relationships/${card.relationshipId}`;
  return (
    <Card title={say("mediation.title")}>
      {mediation ? (
        <ul className="plain">
          <li>
            <Status word={say("mediation.offered")} shape="half" /> {mediation.offered.offer}
          </li>
          {mediation.held && (
            <li>
              <Status word={say("mediation.held")} shape="done" /> {mediation.held.outcome}
            </li>
          )}
        </ul>
      ) : (
        <Empty>{say("mediation.none")}</Empty>
      )}
      {leads && (
        <Disclosure summary={say("mediation.offer-summary")}>
          <CommandForm
            path={`${path}/mediation-offer`}
            verb={say("mediation.offer-verb")}
            look="quiet"
            resets
            forbidden={endedRule(card)}
            body={(form) => ({ offer: textOf(form, "offer") })}
          >
            <TextField name="offer" label={say("mediation.offer")} rows={2} required />
          </CommandForm>
        </Disclosure>
      )}
      {leads && mediation && (
        <Disclosure summary={say("mediation.hold-summary")}>
          <CommandForm
            path={`${path}/mediation`}
            verb={say("mediation.hold-verb")}
            look="quiet"
            resets
            forbidden={endedRule(card)}
            body={(form) => ({ outcome: textOf(form, "outcome"), goesOn: checked(form, "goesOn") })}
          >
            <TextField name="outcome" label={say("mediation.outcome")} rows={2} required />
            <CheckField name="goesOn" label={say("mediation.goes-on")} />
          </CommandForm>
        </Disclosure>
      )}
    </Card>
  );
};
