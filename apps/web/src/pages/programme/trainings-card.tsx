import { Link } from "wouter";
import type { ListedTraining } from "../../api/scheduling";
import { shortDate } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { asOfParams, useAsOf } from "../../parts/as-of";
import { Card, Empty } from "../../parts/card";
import { List } from "../../parts/list";
import { Status } from "../../parts/status";
import { useList } from "../../parts/use-list";

const dates = ({ days }: ListedTraining): string => {
  const left = days.filter(({ cancelled }) => cancelled === null).map(({ date }) => date);
  const [first, last] = [left[0], left.at(-1)];
  if (first === undefined || last === undefined) return "";
  return first === last ? shortDate(first) : `${shortDate(first)} – ${shortDate(last)}`;
};

/** When the programme's people are trained. */
export const TrainingsCard = ({ programmeId }: { readonly programmeId: string }) => {
  const asOf = useAsOf();
  const trainings = useList<ListedTraining>(`/programmes/${programmeId}/trainings`, asOfParams(asOf));
  return (
    <Card title={say("trainings.title")}>
      <List of={trainings} lines={2} empty={<Empty>{say("trainings.empty")}</Empty>}>
        {(items) => (
          <ul className="plain rows">
            {items.map((each) => (
              <li key={each.trainingId}>
                <div className="card-head">
                  <span>
                    {dates(each)}
                    {each.place && ` · ${each.place}`}
                  </span>
                  <Status
                    word={name("training-status", each.status)}
                    shape={each.status === "ended" ? "done" : "open"}
                  />
                </div>
              </li>
            ))}
          </ul>
        )}
      </List>
      <p>
        <Link href={`/programmes/${programmeId}/training`}>{say("trainings.open")}</Link>
      </p>
    </Card>
  );
};
