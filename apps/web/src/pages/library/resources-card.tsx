import type { Listed } from "../../api/access";
import type { ResourceEntry } from "../../api/library";
import type { Asked } from "../../api/use-query";
import { name, say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Empty } from "../../parts/card";
import { FoldedCard } from "../../parts/folded-card";
import { ProblemNotice } from "../../parts/problem-notice";
import type { Pages } from "../../parts/use-list";
import { LibraryFilters } from "./library-filters";
import { byTopic, narrowed } from "./narrowed";
import { ResourceItem } from "./resource-item";
import { useLibraryFilters } from "./use-library-filters";

interface ResourcesCardProps {
  readonly shipped: Asked<Pick<Listed<ResourceEntry>, "items">>;
  readonly own: Pages<ResourceEntry>;
  /** True where the reader may change what the funder added. */
  readonly keeps: boolean;
}

/** What the funder added and what ships, narrowed and by topic. */
export const ResourcesCard = ({ shipped, own, keeps }: ResourcesCardProps) => {
  const filters = useLibraryFilters();
  const problem = own.first.problem ?? own.problem;
  return (
    <FoldedCard title={say("library.resources")} id="resources">
      <LibraryFilters filters={filters} />
      {problem && <ProblemNotice problem={problem} />}
      <Answer of={shipped} lines={12}>
        {({ items }) => {
          const all = [...own.items, ...items];
          const found = narrowed(all, filters.chosen);
          return (
            <>
              <p className="soft" role="status">
                {say("library.found", { found: found.length, all: all.length })}
              </p>
              {own.more && (
                <button type="button" className="quiet" onClick={() => void own.more?.()}>
                  {say("list.more")}
                </button>
              )}
              {found.length === 0 && <Empty>{say("library.none-match")}</Empty>}
              {byTopic(found).map(([topic, entries]) => (
                <section key={topic} className="resource-topic" aria-label={name("topic", topic)}>
                  <h3>{name("topic", topic)}</h3>
                  <ul className="plain rows resources">
                    {entries.map((entry) => (
                      <ResourceItem key={entry.resourceId ?? entry.resource} entry={entry} keeps={keeps} />
                    ))}
                  </ul>
                </section>
              ))}
            </>
          );
        }}
      </Answer>
    </FoldedCard>
  );
};
