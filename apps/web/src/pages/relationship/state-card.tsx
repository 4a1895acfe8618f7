import type { RelationshipCard } from "../../api/relationships";
import { figure } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { Card } from "../../parts/card";
import { Facts } from "../../parts/facts";
import { Status } from "../../parts/status";
import { Stepper } from "../../parts/stepper";
import { When } from "../../parts/when";
import { AfterEnd } from "./after-end";
import { RELATIONSHIP_SHAPES } from "./relationship-shapes";
import { namesOf, useMentees } from "./use-mentees";

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
  const mentees = useMentees(card);
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
          card.ending?.mediationOffered != null && {
            term: say("relationship.mediation"),
            value: say("relationship.mediation-offered", { offered: String(card.ending.mediationOffered) }),
          },
        ]}
      />
      {mentees.length > 1 && <p>{say("relationship.mentored", { organisations: namesOf(mentees) })}</p>}
      {card.ending?.text && <p>{card.ending.text}</p>}
      <AfterEnd card={card} />
      {children}
    </Card>
  );
};
