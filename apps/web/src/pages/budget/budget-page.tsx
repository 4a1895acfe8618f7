import type { Budget } from "../../api/budget";
import { LEAD, may } from "../../api/may";
import type { RelationshipCard } from "../../api/relationships";
import { useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Card, Disclosure, Empty } from "../../parts/card";
import { PairPage } from "../../parts/pair-page";
import { placeOf } from "../relationship/ended";
import { CostsCard } from "./costs-card";
import { EntryForm } from "./entry-form";
import { EntryItem } from "./entry-item";
import { HoursCard } from "./hours-card";

const Entries = ({ card, budget }: { readonly card: RelationshipCard; readonly budget: Budget }) => {
  const session = useSession();
  const place = placeOf(card);
  const plans = may(session, place, "mentor", ...LEAD);
  const pays = may(session, place, "mentee", ...LEAD);
  const path = `/relationships/${card.relationshipId}/budget`;
  // Whoever enters a sort puts it right too; plans are the mentor's, and the mentee's own part is theirs.
  const sorts = [
    ...(plans || pays ? (["cost"] as const) : []),
    ...(plans ? (["line"] as const) : []),
    ...(pays ? (["pledge", "payment"] as const) : []),
    ...(plans || pays ? (["in-kind"] as const) : []),
  ];
  return (
    <Card title={say("budget.entries")}>
      {sorts.length > 0 && (
        <Disclosure summary={say("budget.enter-summary")}>
          <EntryForm card={card} currency={budget.currency} sorts={sorts} />
        </Disclosure>
      )}
      {budget.entries.length === 0 && <Empty>{say("budget.none")}</Empty>}
      <ul className="plain rows">
        {budget.entries.toReversed().map((entry) => (
          <EntryItem
            key={entry.entryId}
            path={path}
            entry={entry}
            corrects={sorts.some((sort) => sort === entry.entry)}
          />
        ))}
      </ul>
    </Card>
  );
};

const Body = ({ card }: { readonly card: RelationshipCard }) => {
  const asked = useQuery<Budget>(`/relationships/${card.relationshipId}/budget`);
  return (
    <Answer of={asked} lines={12}>
      {(budget) => (
        <div className="columns even">
          <div className="stack">
            <CostsCard budget={budget} currency={budget.currency} />
            <HoursCard hours={budget.hours} />
          </div>
          <Entries card={card} budget={budget} />
        </div>
      )}
    </Answer>
  );
};

/** What the mentoring of a pair is to cost, what it has cost, and the hours it took (REL-12). */
export const BudgetPage = ({ relationshipId }: { readonly relationshipId: string }) => (
  <PairPage relationshipId={relationshipId} title={say("budget.title")}>
    {(card) => <Body card={card} />}
  </PairPage>
);
