import type { Looked } from "../../api/confidence";
import { name, say } from "../../catalogue/words";
import { Card, Empty } from "../../parts/card";
import { List } from "../../parts/list";
import { useList } from "../../parts/use-list";
import { useNames } from "../../parts/use-names";
import { When } from "../../parts/when";

/** Who read what of it is for some only, the last first (AUD-5). */
export const ReadingsCard = ({ programmeId }: { readonly programmeId: string }) => {
  const readings = useList<Looked>(`/programmes/${programmeId}/readings`);
  const named = useNames(readings.items.map(({ by }) => by));
  return (
    <Card title={say("readings.title")}>
      <p className="hint">{say("readings.hint")}</p>
      <List of={readings} empty={<Empty>{say("readings.none")}</Empty>}>
        {(items) => (
          <ul className="plain rows">
            {items.map(({ readingId, by, at, kind, recordIds }) => (
              <li key={readingId}>
                <h3>{named(by)}</h3>
                <p>
                  <When at={at} as="exact" /> · {name("read-kind", kind, { count: recordIds.length })}
                </p>
              </li>
            ))}
          </ul>
        )}
      </List>
    </Card>
  );
};
