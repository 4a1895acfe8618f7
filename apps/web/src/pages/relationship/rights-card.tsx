import { LEAD, may } from "../../api/may";
import { SIDES, type RelationshipCard, type Rights, type Side } from "../../api/relationships";
import { useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { longDate } from "../../catalogue/moments";
import { inside, name, say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { FoldedCard } from "../../parts/folded-card";
import { linesOf } from "../../parts/form-data";
import { Status } from "../../parts/status";
import { endedRule, placeOf } from "./ended";

const Part = ({
  title,
  items,
}: {
  readonly title: string;
  readonly items: readonly { readonly name: string; readonly text: string }[];
}) => (
  <>
    <h3>{title}</h3>
    <ul>
      {items.map((item) => (
        <li key={item.name}>{item.text}</li>
      ))}
    </ul>
  </>
);

const Wording = () => {
  const rights = useQuery<Rights>("/rights");
  return (
    <Answer of={rights} lines={10}>
      {(body) => (
        <>
          <Part title={say("rights.mentee-rights")} items={body.mentee.rights} />
          <Part title={say("rights.mentee-duties")} items={body.mentee.responsibilities} />
          <Part title={say("rights.mentor-rights")} items={body.mentor.rights} />
          <Part title={say("rights.mentor-duties")} items={body.mentor.responsibilities} />
          <Part title={say("rights.principles")} items={body.principles} />
          <p>{body.openToProgramme.text}</p>
        </>
      )}
    </Answer>
  );
};

const OneSide = ({ card, side }: { readonly card: RelationshipCard; readonly side: Side }) => {
  const session = useSession();
  const given = card.acknowledgements[side];
  if (given)
    return (
      <div>
        <Status word={say("rights.acknowledged", { side: name("side", side), on: longDate(given.on) })} shape="done" />
        {given.additions.length > 0 && (
          <ul>
            {given.additions.map((addition) => (
              <li key={addition}>{addition}</li>
            ))}
          </ul>
        )}
      </div>
    );
  if (!may(session, placeOf(card), side, ...LEAD))
    return <Status word={say("rights.not-yet", { side: name("side", side) })} shape="open" />;
  return (
    <CommandForm
      path={`/relationships/${card.relationshipId}/acknowledgement`}
      verb={say("rights.acknowledge", { side: name("side", side) })}
      forbidden={endedRule(card)}
      body={(form) => ({ side, additions: linesOf(form, "additions") })}
    >
      <TextField
        name="additions"
        label={say("rights.additions", { side: inside(name("side", side)) })}
        hint={say("rights.additions-hint")}
        rows={2}
      />
    </CommandForm>
  );
};

const Telling = ({ missing }: { readonly missing: readonly Side[] }) =>
  missing.length === 0 ? (
    <Status word={say("rights.by-both")} shape="done" />
  ) : (
    missing.map((side) => <Status key={side} word={say("rights.not-yet", { side: name("side", side) })} shape="open" />)
  );

/** What both sides owe each other, and who has acknowledged it. */
export const RightsCard = ({ card }: { readonly card: RelationshipCard }) => {
  const session = useSession();
  const missing = SIDES.filter((side) => card.acknowledgements[side] === null);
  const needed = card.ending === null && missing.some((side) => may(session, placeOf(card), side, ...LEAD));
  return (
    <FoldedCard title={say("rights.title")} id="rights" telling={<Telling missing={missing} />} needed={needed}>
      {SIDES.map((side) => (
        <OneSide key={side} card={card} side={side} />
      ))}
      <Disclosure summary={say("rights.read")}>
        <Wording />
      </Disclosure>
    </FoldedCard>
  );
};
