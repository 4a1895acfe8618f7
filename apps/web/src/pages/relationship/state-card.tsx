import type { RelationshipCard } from "../../api/relationships";
import { figure } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { Card } from "../../parts/card";
import { Facts } from "../../parts/facts";
import { Status } from "../../parts/status";
import { Stepper } from "../../parts/stepper";
import { When } from "../../parts/when";
import { RELATIONSHIP_SHAPES } from "./relationship-shapes";

const Overdue = ({ card }: { readonly card: RelationshipCard }) => {
  const overdue = card.due.filter((due) => due.standing === "overdue");
  if (overdue.length === 0) return <Status word={say("relationship.nothing-overdue")} shape="done" />;
  return <Status word={overdue.map((due) => name("engagement-kind", due.kind)).join(", ")} shape="warn" />;
};

/** Where the relationship stands, at a glance. */
export const StateCard = ({
  card,
  children,
}: {
  readonly card: RelationshipCard;
  readonly children: React.ReactNode;
}) => {
  const next = card.ahead[0];
  return (
    <Card
      wide
      title={say("relationship.state")}
      aside={
        <Status word={name("relationship-status", card.status)} shape={RELATIONSHIP_SHAPES[card.status] ?? "open"} />
      }
    >
      <Stepper
        label={say("relationship.stages")}
        steps={card.stages.map(({ stage }) => ({ code: stage, label: name("stage", stage) }))}
        current={card.stage}
      />
      <Facts
        pairs={[
          { term: say("relationship.stage-since"), value: <When at={card.stageSince} /> },
          { term: say("relationship.contacts-held"), value: figure(card.contacts) },
          {
            term: say("relationship.next"),
            value: next ? <When at={next.startsAt} as="exact" /> : say("relationship.nothing-planned"),
          },
          { term: say("relationship.overdue"), value: <Overdue card={card} /> },
          card.ending !== null && { term: say("relationship.ended"), value: <When at={card.ending.on} /> },
          card.ending?.reason != null && {
            term: say("relationship.end-reason"),
            value: name("end-reason", card.ending.reason),
          },
        ]}
      />
      {card.ending?.text && <p>{card.ending.text}</p>}
      {children}
    </Card>
  );
};
