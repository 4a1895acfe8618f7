import { useState } from "react";
import type { PlanChanges } from "../../api/plans";
import { useQuery } from "../../api/use-query";
import { longDate } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Card, Empty } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { wordsFor } from "./choice-list";
import type { OfPlan } from "./of-plan";

type Side = NonNullable<PlanChanges["from"]>;
type Change = PlanChanges["changes"][number];

const LISTS = { services: "services", capacities: "capacities", formats: "formats", areas: "areas" } as const;

/** How one part reads in one edition; nothing where it is not in it. */
const read = (edition: Side, { part, key }: Change, { template }: OfPlan): string => {
  if (part === "objective") {
    const found = edition.objectives.find((each) => each.objectiveId === key);
    return found
      ? say("editions.objective", { ...found, strengthens: "", mentee: found.mentee?.organisation ?? "" })
      : "";
  }
  if (part === "activity") return edition.activities.find((each) => each.activityId === key)?.what ?? "";
  if (part === "milestone") {
    const found = edition.milestones.find((each) => each.milestoneId === key);
    return [found?.title, found?.due && longDate(found.due)].filter(Boolean).join(" · ");
  }
  const value: unknown = (edition.description as Readonly<Record<string, unknown>> | null)?.[key];
  if (Array.isArray(value)) return key in LISTS ? wordsFor(value as string[], template[key as keyof typeof LISTS]) : "";
  return typeof value === "string" ? value : "";
};

const Table = ({ seen, of }: { readonly seen: PlanChanges; readonly of: OfPlan }) => {
  const { from, to } = seen;
  if (!from || !to) return <Empty>{say("editions.one")}</Empty>;
  if (seen.changes.length === 0) return <p>{say("editions.same")}</p>;
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={say("editions.title")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("editions.what")}</th>
            <th scope="col">{say("editions.edition", { edition: from.edition, on: longDate(from.on) })}</th>
            <th scope="col">{say("editions.edition", { edition: to.edition, on: longDate(to.on) })}</th>
          </tr>
        </thead>
        <tbody>
          {seen.changes.map((change) => (
            <tr key={`${change.part} ${change.key}`}>
              <th scope="row">
                {name("plan-part", change.part)} · {name("plan-change", change.kind)}
              </th>
              <td>{read(from, change, of)}</td>
              <td>{read(to, change, of)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** Two agreed editions side by side: what changed between them. */
export const EditionsCard = (props: OfPlan) => {
  const { plan } = props;
  const editions = plan.agreed.map(({ edition }) => edition);
  const [from, setFrom] = useState(editions.at(-2));
  const [to, setTo] = useState(editions.at(-1));
  const compared = from !== undefined && to !== undefined;
  const changes = useQuery<PlanChanges>(compared ? `/plans/${plan.planId}/changes` : null, {
    from: String(from),
    to: String(to),
  });
  const options = plan.agreed.map(({ edition, on }) => ({
    value: String(edition),
    label: say("editions.edition", { edition, on: longDate(on) }),
  }));
  return (
    <Card title={say("editions.title")}>
      {compared ? (
        <>
          <div className="pair">
            <SelectField
              name="from"
              label={say("editions.from")}
              options={options}
              initial={String(from)}
              onChange={(value) => setFrom(Number(value))}
            />
            <SelectField
              name="to"
              label={say("editions.to")}
              options={options}
              initial={String(to)}
              onChange={(value) => setTo(Number(value))}
            />
          </div>
          <Answer of={changes} lines={4}>
            {(seen) => <Table seen={seen} of={props} />}
          </Answer>
        </>
      ) : (
        <Empty>{say("editions.one")}</Empty>
      )}
    </Card>
  );
};
