import type { Listed } from "../../api/access";
import type { RelationshipCard } from "../../api/relationships";
import { useQuery } from "../../api/use-query";
import type { ApproachChoice, ApproachEntry } from "../../api/working-together";
import { name, say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Card, Disclosure, Empty } from "../../parts/card";
import { ChosenList } from "./chosen-list";
import { ChooseForm } from "./choose-form";
import { MatrixForm } from "./matrix-form";
import { RankingList } from "./ranking-list";

interface ApproachesCardProps {
  readonly card: RelationshipCard;
  readonly writes: boolean;
}

/** The questions of the matrix, how the approaches rank by the answers, and those the pair chose together. */
export const ApproachesCard = ({ card, writes }: ApproachesCardProps) => {
  const asked = useQuery<ApproachChoice>(`/relationships/${card.relationshipId}/approaches`);
  const entries = useQuery<Pick<Listed<ApproachEntry>, "items">>("/approaches").data?.items ?? [];
  const nameOf = (approach: string): string =>
    entries.find((each) => each.approach === approach)?.name ?? name("approach", approach);
  return (
    <Card title={say("approaches.title")} id="approaches">
      <Answer of={asked} lines={8}>
        {(choice) => (
          <>
            {choice.chosen.length > 0 && <ChosenList card={card} choice={choice} nameOf={nameOf} writes={writes} />}
            {choice.ranking === null ? (
              <Empty>{say("approaches.none")}</Empty>
            ) : (
              <RankingList choice={choice} entries={entries} />
            )}
            {writes && (
              <div>
                <Disclosure summary={say("approaches.answer-summary")} open={choice.ranking === null}>
                  <MatrixForm card={card} choice={choice} />
                </Disclosure>
                {choice.ranking && (
                  <Disclosure summary={say("approaches.choose-summary")}>
                    <ChooseForm card={card} choice={choice} nameOf={nameOf} />
                  </Disclosure>
                )}
              </div>
            )}
          </>
        )}
      </Answer>
    </Card>
  );
};
