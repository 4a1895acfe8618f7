import type { ListedImport } from "../../api/imports";
import { dateOf, longDate } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { Card, Empty } from "../../parts/card";
import { List } from "../../parts/list";
import { useList } from "../../parts/use-list";
import { useNames } from "../../parts/use-names";

/** Files that were looked at before, and what came of each. */
export const EarlierCard = ({ programmeId }: { readonly programmeId: string }) => {
  const imports = useList<ListedImport>(`/programmes/${programmeId}/imports`, { limit: 20 });
  const names = useNames(imports.items.map(({ previewed }) => previewed.by));
  return (
    <Card title={say("import.before")}>
      <List of={imports} lines={3} empty={<Empty>{say("import.none-before")}</Empty>}>
        {(items) => (
          <ul>
            {items.map(({ importId, rows, previewed, commits }) => (
              <li key={importId}>
                {say("import.before-row", {
                  rows,
                  day: longDate(dateOf(previewed.at)),
                  who: names(previewed.by),
                  committed: commits.reduce((sum, { committed }) => sum + committed, 0),
                })}
              </li>
            ))}
          </ul>
        )}
      </List>
    </Card>
  );
};
