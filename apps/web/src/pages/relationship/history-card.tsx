import type { Happening, RelationshipDays } from "../../api/reporting";
import type { RelationshipCard } from "../../api/relationships";
import { useQuery } from "../../api/use-query";
import { dateOf, longDate, today } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { asOfParams, useAsOf, type AsOf } from "../../parts/as-of";
import { Empty } from "../../parts/card";
import { FoldedCard } from "../../parts/folded-card";
import { ProblemNotice } from "../../parts/problem-notice";
import { Scrub } from "../../parts/scrub";
import { Timeline } from "../../parts/timeline";
import { useSince, type Since } from "../../parts/since";
import { useList, type Pages } from "../../parts/use-list";
import { BetweenTable } from "./between-table";
import { CorrectionForm } from "./correction-form";
import { stageBands } from "./stage-bands";

/** The newest of a history; it is read backwards from there, so that a long one opens like a short one. */
const PAGE = { limit: 100, first: "newest" };
/** Of what stands now, a reader of the past is told up to when it goes. */
const NEWEST = { limit: 1, first: "newest" };

interface OutlineProps {
  readonly card: RelationshipCard;
  readonly outline: RelationshipDays;
  readonly newest: Happening | undefined;
  readonly asOf: AsOf;
  readonly since: Since;
}

/** The bar of the whole, which moves the page through time. */
const Outline = ({ card, outline, newest, asOf, since }: OutlineProps) => (
  <Scrub
    asOf={asOf}
    from={[dateOf(card.opened), ...Object.keys(outline.days)].sort()[0] ?? dateOf(card.opened)}
    until={card.ending ? dateOf(newest?.recorded ?? today()) : today()}
    since={since}
    days={outline.days}
    bands={stageBands(card, outline.stages).map((band) => ({ from: band.from, label: name("stage", band.stage) }))}
  />
);

/** Which entries are told, and how many there are where that can be said. */
const toldOf = (pages: Pages<Happening>, asOf: AsOf, day: string | undefined) => {
  const isBetween = (entry: Happening): boolean =>
    day === undefined || dateOf(asOf.time === "recorded" ? entry.recorded : entry.happened) > day;
  const oldest = pages.items.at(-1);
  const isAllHere =
    pages.more === undefined || (oldest !== undefined && asOf.time === "recorded" && !isBetween(oldest));
  return { entries: pages.items.filter(isBetween), isAllHere };
};

/** How much there is to read, and how new it is. */
const tellingOf = (facts: number | undefined, newest: Happening | undefined): string | undefined =>
  facts === undefined || newest === undefined
    ? undefined
    : say("history.entries", { facts, day: longDate(newest.happened) });

/** All that happened, as sentences, under a bar of the whole that moves the page through time. */
export const HistoryCard = ({ card }: { readonly card: RelationshipCard }) => {
  const asOf = useAsOf();
  const since = useSince(asOf);
  const path = `/relationships/${card.relationshipId}/timeline`;
  const outline = useQuery<RelationshipDays>(`${path}/days`);
  const now = useList<Happening>(path, asOf.moment === undefined ? PAGE : NEWEST);
  const past = useList<Happening>(asOf.moment === undefined ? null : path, { ...PAGE, ...asOfParams(asOf) });
  const known = asOf.moment === undefined ? now : past;
  const { entries, isAllHere } = toldOf(known, asOf, since.day);
  const total = outline.data?.facts;
  const later = asOf.moment === undefined || known.more || total === undefined ? 0 : total - known.items.length;
  return (
    <FoldedCard
      title={say("history.title")}
      id="timeline"
      telling={asOf.moment === undefined && tellingOf(total, now.items[0])}
      needed={asOf.moment !== undefined || since.day !== undefined}
    >
      <Answer of={outline} lines={4}>
        {(days) => <Outline card={card} outline={days} newest={now.items[0]} asOf={asOf} since={since} />}
      </Answer>
      {later > 0 && known.first.data && <p className="small soft">{say("history.later", { later })}</p>}
      {since.day !== undefined && (
        <section aria-label={say("between.caption")}>
          <h3>{say("between.caption")}</h3>
          <BetweenTable card={card} asOf={asOf} day={since.day} />
          {isAllHere && <p className="small soft">{say("between.facts", { facts: entries.length })}</p>}
        </section>
      )}
      <Answer of={known.first} lines={12}>
        {() =>
          known.items.length === 0 ? (
            <Empty>{say("history.empty")}</Empty>
          ) : (
            <Timeline
              entries={entries}
              more={isAllHere ? undefined : known.more}
              onReadAsOf={(entry) => asOf.move(entry.recorded, "recorded")}
              actions={(entry) => <CorrectionForm card={card} entry={entry} />}
            />
          )
        }
      </Answer>
      {known.problem && <ProblemNotice problem={known.problem} />}
    </FoldedCard>
  );
};
