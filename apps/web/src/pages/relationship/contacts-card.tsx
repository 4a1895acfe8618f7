import { Link } from "wouter";
import { LEAD, may } from "../../api/may";
import type { RelationshipCard } from "../../api/relationships";
import { useSession } from "../../api/session";
import { name, say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { Status, type Shape } from "../../parts/status";
import { When } from "../../parts/when";
import { AheadItem } from "./ahead-item";
import { placeOf } from "./ended";
import { LogContactForm } from "./log-contact-form";
import { PacePart } from "./pace-part";
import { ProposeForm } from "./propose-form";

const SHAPES: Readonly<Record<string, Shape>> = {
  upcoming: "open",
  due: "half",
  overdue: "warn",
  met: "done",
  paused: "half",
  stopped: "stop",
};

const DueList = ({ card }: { readonly card: RelationshipCard }) => (
  <ul className="plain due">
    {card.due.map((due) => (
      <li key={due.kind}>
        <Status word={name("duty-status", due.standing)} shape={SHAPES[due.standing] ?? "open"} />{" "}
        {name("engagement-kind", due.kind)}
        {due.dueOn && (
          <>
            {" · "}
            <When at={due.dueOn} />
          </>
        )}
      </li>
    ))}
  </ul>
);

const Latest = ({ card }: { readonly card: RelationshipCard }) => (
  <>
    <h3>{say("contacts.latest")}</h3>
    <ul className="plain due">
      {card.latest.map((contact) => (
        <li key={contact.engagementId}>
          <When at={contact.happened} /> ·{" "}
          <Link href={`/engagements/${contact.engagementId}`}>{name("engagement-kind", contact.kind)}</Link> ·{" "}
          {say("contacts.minutes", { minutes: contact.minutes })}
        </li>
      ))}
    </ul>
  </>
);

/** What is planned, what is due, what was held, and the way to enter the next. */
export const ContactsCard = ({ card }: { readonly card: RelationshipCard }) => {
  const session = useSession();
  const writes = may(session, placeOf(card), "mentor", "mentee", ...LEAD);
  return (
    <Card title={say("contacts.title")} id="contacts">
      {card.due.length > 0 && <DueList card={card} />}
      {card.ahead.length === 0 && card.latest.length === 0 && <Empty>{say("contacts.none")}</Empty>}
      {card.ahead.length > 0 && (
        <ul className="plain rows">
          {card.ahead.map((ahead) => (
            <AheadItem
              key={ahead.engagementId}
              card={card}
              ahead={ahead}
              writes={writes}
              records={may(session, placeOf(card), "mentor", ...LEAD)}
            />
          ))}
        </ul>
      )}
      {writes && (
        <div>
          <Disclosure summary={say("contacts.log-summary")}>
            <LogContactForm card={card} />
          </Disclosure>
          <Disclosure summary={say("contacts.propose-summary")}>
            <ProposeForm card={card} />
          </Disclosure>
        </div>
      )}
      {card.latest.length > 0 && <Latest card={card} />}
      <PacePart card={card} changes={card.ending === null && may(session, placeOf(card), "mentor", ...LEAD)} />
    </Card>
  );
};
