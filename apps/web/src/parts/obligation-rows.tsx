import { Link } from "wouter";
import type { Obligation } from "../api/scheduling";
import { dateOf, plusDays, today } from "../catalogue/moments";
import { name, say } from "../catalogue/words";
import { Disclosure, Empty } from "./card";
import { Status, type Shape } from "./status";
import { When } from "./when";

const SHAPES: Readonly<Record<Obligation["standing"], Shape>> = { upcoming: "open", due: "half", overdue: "warn" };

/** What mentors and mentees owe each other, in the order given. */
export const ObligationRows = ({ items }: { readonly items: readonly Obligation[] }) => (
  <ul className="plain rows">
    {items.map((each) => (
      <li key={`${each.relationshipId} ${each.kind}`}>
        <div className="card-head">
          <Link href={`/relationships/${each.relationshipId}`}>
            {each.menteeOrganisation ?? say("relationship.loading")}
          </Link>
          <Status word={name("duty-status", each.standing)} shape={SHAPES[each.standing]} />
        </div>
        <p className="small soft">
          {name("engagement-kind", each.kind)} · <When at={each.dueOn} />
        </p>
      </li>
    ))}
  </ul>
);

/** What is due later than this is no matter of the day. */
const SOON_DAYS = 30;

interface SoonRowsProps {
  readonly items: readonly Obligation[];
  /** The day, or a moment of it, that the list is read as of; today where none is said. */
  readonly day?: string | undefined;
}

/** What is owed already or soon; what has time lies folded beneath. */
export const SoonRows = ({ items, day }: SoonRowsProps) => {
  const until = plusDays(day === undefined ? today() : dateOf(day), SOON_DAYS);
  const isSoon = ({ standing, dueOn }: Obligation): boolean => standing !== "upcoming" || dueOn <= until;
  const [soon, later] = [items.filter(isSoon), items.filter((each) => !isSoon(each))];
  return (
    <>
      {soon.length > 0 ? <ObligationRows items={soon} /> : <Empty>{say("obligations.none-soon")}</Empty>}
      {later.length > 0 && (
        <Disclosure summary={say("obligations.later", { count: later.length })} reading>
          <ObligationRows items={later} />
        </Disclosure>
      )}
    </>
  );
};
