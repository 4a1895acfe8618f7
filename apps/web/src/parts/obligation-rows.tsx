import { Link } from "wouter";
import type { Obligation } from "../api/scheduling";
import { name, say } from "../catalogue/words";
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
