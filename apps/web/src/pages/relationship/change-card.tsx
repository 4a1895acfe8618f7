import type { Changes } from "../../api/assessment";
import type { RelationshipCard } from "../../api/relationships";
import { useQuery } from "../../api/use-query";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { asOfParams, useAsOf } from "../../parts/as-of";
import { Empty } from "../../parts/card";
import { ChangeTable } from "../../parts/change-table";
import { FoldedCard } from "../../parts/folded-card";

const tellingOf = ({ measures }: Changes): string =>
  say("change.statements", { statements: measures.reduce((sum, { items }) => sum + items.length, 0) });

/** What changed between the forms before and after; the forms themselves are listed above it. */
export const ChangeCard = ({ card }: { readonly card: RelationshipCard }) => {
  const answer = useQuery<Changes>(`/relationships/${card.relationshipId}/change`, asOfParams(useAsOf()));
  return (
    <FoldedCard title={say("change.title")} id="change" telling={answer.data && tellingOf(answer.data)}>
      <Answer of={answer}>
        {({ measures }) =>
          measures.length === 0 ? (
            <Empty>{say("change.none")}</Empty>
          ) : (
            <>
              {measures.map((measure) => (
                <ChangeTable
                  key={measure.before + measure.after}
                  relationshipId={card.relationshipId}
                  measure={measure}
                />
              ))}
              <p>
                <a href="#forms">{say("change.open-answers")}</a>
              </p>
            </>
          )
        }
      </Answer>
    </FoldedCard>
  );
};
