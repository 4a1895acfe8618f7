import { LEAD, may } from "../../api/may";
import type { ContactPerson } from "../../api/relationship-life";
import { SIDES } from "../../api/relationships";
import { useSession } from "../../api/session";
import { name, say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { given, present, textOf } from "../../parts/form-data";
import { When } from "../../parts/when";
import { endedRule, placeOf } from "../relationship/ended";
import type { OfLife } from "./of-life";

const DUTIES = ["focal-point", "back-up", "coordinator", "line-manager"] as const;

const Line = ({ person }: { readonly person: ContactPerson }) => (
  <li>
    {person.name} · {name("duty", person.duty)} · {name("side", person.side)}
    {person.reachedBy && <span className="soft"> · {person.reachedBy}</span>}
    {person.reason && <p className="small soft">{person.reason}</p>}
  </li>
);

const Form = ({ card }: OfLife) => {
  const session = useSession();
  const sides = SIDES.filter((side) => may(session, placeOf(card), side, ...LEAD));
  return (
    <CommandForm
      path={`/relationships/${card.relationshipId}/contact-people`}
      verb={say("people-card.verb")}
      look="quiet"
      resets
      forbidden={endedRule(card)}
      body={(form) =>
        present({
          side: textOf(form, "side"),
          duty: textOf(form, "duty"),
          name: textOf(form, "name"),
          reachedBy: given(form, "reachedBy"),
          reason: given(form, "reason"),
        })
      }
    >
      <SelectField
        name="side"
        label={say("people-card.side")}
        options={sides.map((side) => ({ value: side, label: name("side", side) }))}
      />
      <SelectField
        name="duty"
        label={say("people-card.duty")}
        options={DUTIES.map((duty) => ({ value: duty, label: name("duty", duty) }))}
      />
      <InputField name="name" label={say("people-card.name")} required />
      <InputField name="reachedBy" label={say("people-card.reached-by")} />
      <InputField name="reason" label={say("people-card.reason")} />
    </CommandForm>
  );
};

/** Whom each side turns to, and who held the duty before. */
export const PeopleCard = (props: OfLife) => {
  const { life, writes } = props;
  return (
    <Card title={say("people-card.title")}>
      {life.contacts.length === 0 ? (
        <Empty>{say("people-card.none")}</Empty>
      ) : (
        <ul>
          {life.contacts.map((person) => (
            <Line key={`${person.side} ${person.duty}`} person={person} />
          ))}
        </ul>
      )}
      {life.formerContacts.length > 0 && (
        <>
          <h3>{say("people-card.former")}</h3>
          <ul>
            {life.formerContacts.map((person) => (
              <li key={`${person.personId} ${person.on}`}>
                {person.name} · {name("duty", person.duty)} · {name("side", person.side)} · <When at={person.on} />
              </li>
            ))}
          </ul>
        </>
      )}
      {writes && (
        <Disclosure summary={say("people-card.summary")}>
          <Form {...props} />
        </Disclosure>
      )}
    </Card>
  );
};
