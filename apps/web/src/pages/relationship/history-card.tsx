import type { Happening } from "../../api/reporting";
import type { RelationshipCard } from "../../api/relationships";
import { dateOf, endOfDay, today } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { useAsOf, type AsOf } from "../../parts/as-of";
import { Card, Empty } from "../../parts/card";
import { List } from "../../parts/list";
import { Scrub } from "../../parts/scrub";
import { Timeline } from "../../parts/timeline";
import { useList } from "../../parts/use-list";
import { CorrectionForm } from "./correction-form";
import { stageBands } from "./stage-bands";

const PAGE = 100;
/** As many entries as the bar needs to show the whole; the reader can ask for more. */
const ENOUGH = 500;

const known = (asOf: AsOf, entries: readonly Happening[]): readonly Happening[] => {
  if (asOf.moment === undefined) return entries;
  const end = asOf.moment.length === 10 ? endOfDay(asOf.moment) : asOf.moment;
  return entries.filter((entry) =>
    asOf.time === "recorded" ? entry.recorded <= end : entry.happened.includes("[") ? dateOf(entry.happened) <= dateOf(end) : entry.happened <= end,
  );
};

/** All that happened, as sentences, under a bar of the whole that moves the page through time. */
export const HistoryCard = ({ card }: { readonly card: RelationshipCard }) => {
  const asOf = useAsOf();
  const history = useList<Happening>(`/relationships/${card.relationshipId}/timeline`, { limit: PAGE }, ENOUGH);
  const shown = known(asOf, history.items);
  const later = history.items.length - shown.length;
  const first = history.items.reduce((day, entry) => (dateOf(entry.happened) < day ? dateOf(entry.happened) : day), dateOf(card.opened));
  return (
    <Card title={say("history.title")}>
      <List of={history} lines={12} empty={<Empty>{say("history.empty")}</Empty>}>
        {(items) => (
          <>
            <Scrub
              asOf={asOf}
              from={first}
              until={today()}
              days={items.map((entry) => dateOf(entry.happened))}
              bands={stageBands(card, items).map((band) => ({ from: band.from, label: name("stage", band.stage) }))}
            />
            {later > 0 && <p className="small soft">{say("history.later", { later })}</p>}
            <Timeline
              entries={shown}
              actions={(entry) => (
                <div className="entry-actions">
                  {asOf.moment !== entry.recorded && (
                    <button type="button" className="link small" onClick={() => asOf.move(entry.recorded, "recorded")}>
                      {say("history.read-from-here")}
                    </button>
                  )}
                  <CorrectionForm card={card} entry={entry} />
                </div>
              )}
            />
          </>
        )}
      </List>
    </Card>
  );
};
