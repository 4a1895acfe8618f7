import { Link } from "wouter";
import type { Ahead, RelationshipCard } from "../../api/relationships";
import { name, say } from "../../catalogue/words";
import { Status } from "../../parts/status";
import { clockThere } from "../../parts/there";
import { When } from "../../parts/when";
import { AheadActs } from "./ahead-acts";
import { WebLink } from "../../parts/web-link-text";

interface AheadItemProps {
  readonly card: RelationshipCard;
  readonly ahead: Ahead;
  readonly writes: boolean;
  /** The mentor's side records what was held. */
  readonly records: boolean;
}

/** One engagement ahead, with what is done about it; how it is prepared stands on its own page. */
export const AheadItem = ({ card, ahead, writes, records }: AheadItemProps) => {
  const there = clockThere(ahead.startsAt, card.zone);
  return (
    <li>
      <div className="card-head">
        <h3>
          <When at={ahead.startsAt} as="exact" />
        </h3>
        <Status word={name("engagement-status", ahead.status)} shape={ahead.status === "confirmed" ? "full" : "open"} />
      </div>
      <p>
        {there && `${there} · `}
        {name("engagement-kind", ahead.kind)} · {say("contacts.minutes", { minutes: ahead.minutes })}
        {ahead.place && ` · ${ahead.place}`}
        {ahead.link && (
          <>
            {" · "}
            <WebLink to={ahead.link} />
          </>
        )}
      </p>
      <p>
        <Link href={`/engagements/${ahead.engagementId}`}>{say("engagement.open")}</Link>
      </p>
      {writes && <AheadActs zone={card.zone} ahead={ahead} records={records} />}
    </li>
  );
};
