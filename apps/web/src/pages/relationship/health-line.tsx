import type { RelationshipHealth } from "../../api/reporting";
import { useQuery } from "../../api/use-query";
import { name, say } from "../../catalogue/words";
import { asOfParams, useAsOf } from "../../parts/as-of";
import { ProblemNotice } from "../../parts/problem-notice";
import { Status, type Shape } from "../../parts/status";

const SHAPES: Readonly<Record<RelationshipHealth["health"], Shape>> = {
  well: "done",
  watch: "half",
  "at-risk": "warn",
  paused: "open",
  ended: "stop",
};

/** How the relationship does, and every rule that says so. */
export const HealthLine = ({ relationshipId }: { readonly relationshipId: string }) => {
  const { data, problem } = useQuery<RelationshipHealth>(
    `/relationships/${relationshipId}/health`,
    asOfParams(useAsOf()),
  );
  if (problem && !data) return <ProblemNotice problem={problem} />;
  if (!data || data.health === "ended") return null;
  return (
    <section aria-label={name("figure", "health")}>
      <p>
        {say("word.labels", { word: name("figure", "health") })}{" "}
        <Status word={name("health", data.health)} shape={SHAPES[data.health]} />
      </p>
      {data.reasons.length > 0 && (
        <ul className="small">
          {data.reasons.map(({ rule, says }) => (
            <li key={rule}>{says}</li>
          ))}
        </ul>
      )}
      <p className="small soft">{say("health.rules", { version: data.rules })}</p>
    </section>
  );
};
