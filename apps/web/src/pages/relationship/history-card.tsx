import type { Listed } from "../../api/access";
import type { Happening } from "../../api/reporting";
import type { RelationshipCard } from "../../api/relationships";
import type { Engagement } from "../../api/scheduling";
import { useQuery } from "../../api/use-query";
import { dateOf, today } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { asOfParams, useAsOf } from "../../parts/as-of";
import { Card, Empty } from "../../parts/card";
import { List } from "../../parts/list";
import { Scrub } from "../../parts/scrub";
import { Timeline } from "../../parts/timeline";
import { useSince } from "../../parts/since";
import { useList } from "../../parts/use-list";
import { BetweenTable } from "./between-table";
import { CorrectionForm } from "./correction-form";
import { stageBands } from "./stage-bands";

const PAGE = 100;
/** As many entries as the bar needs to show the whole; the reader can ask for more. */
const ENOUGH = 2_000;
/** As many engagements as a correction is likely to be about. */
const RECENT = 100;

/** All that happened, as sentences, under a bar of the whole that moves the page through time. */
export const HistoryCard = ({ card }: { readonly card: RelationshipCard }) => {
  const asOf = useAsOf();
  const since = useSince(asOf);
  const path = `/relationships/${card.relationshipId}/timeline`;
  const history = useList<Happening>(path, { limit: PAGE }, ENOUGH);
  const past = useList<Happening>(
    asOf.moment === undefined ? null : path,
    { limit: PAGE, ...asOfParams(asOf) },
    ENOUGH,
  );
  const engagements = useQuery<Listed<Engagement>>(`/relationships/${card.relationshipId}/engagements`, {
    limit: RECENT,
  });
  const engagementOf = (fact: string): string | undefined =>
    engagements.data?.items.find((engagement) => engagement.facts.some(({ id }) => id === fact))?.engagementId;
  const known = asOf.moment === undefined ? history.items : past.items;
  const later = history.items.length - known.length;
  const isBetween = (entry: Happening): boolean =>
    since.day === undefined || dateOf(asOf.time === "recorded" ? entry.recorded : entry.happened) > since.day;
  const shown = known.filter(isBetween);
  const first = history.items.reduce(
    (day, entry) => (dateOf(entry.happened) < day ? dateOf(entry.happened) : day),
    dateOf(card.opened),
  );
  return (
    <Card title={say("history.title")}>
      <List of={history} lines={12} empty={<Empty>{say("history.empty")}</Empty>}>
        {(items) => (
          <>
            <Scrub
              asOf={asOf}
              from={first}
              until={card.ending ? dateOf(items.at(-1)?.recorded ?? today()) : today()}
              since={since}
              days={items.map((entry) => dateOf(entry.happened))}
              bands={stageBands(card, items).map((band) => ({ from: band.from, label: name("stage", band.stage) }))}
            />
            {later > 0 && <p className="small soft">{say("history.later", { later })}</p>}
            {since.day !== undefined && (
              <section aria-label={say("between.caption")}>
                <h3>{say("between.caption")}</h3>
                <BetweenTable card={card} asOf={asOf} day={since.day} />
                <p className="small soft">{say("between.facts", { facts: shown.length })}</p>
              </section>
            )}
            <Timeline
              entries={shown}
              onReadAsOf={(entry) => asOf.move(entry.recorded, "recorded")}
              actions={(entry) => <CorrectionForm card={card} entry={entry} engagementId={engagementOf(entry.id)} />}
            />
          </>
        )}
      </List>
    </Card>
  );
};
