import type { RelationshipCard } from "../../api/relationships";
import { useQuery } from "../../api/use-query";
import { figure, longDate } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { asOfParams, type AsOf } from "../../parts/as-of";

interface Row {
  readonly label: string;
  readonly of: (card: RelationshipCard) => string;
}

const NOTHING = "–";

const overdueOf = ({ due }: RelationshipCard): string =>
  due
    .filter(({ standing }) => standing === "overdue")
    .map(({ kind }) => name("engagement-kind", kind))
    .join(", ") || NOTHING;

const ROWS = (): readonly Row[] => [
  { label: say("between.status"), of: ({ status }) => name("relationship-status", status) },
  { label: say("relationships.stage"), of: ({ stage }) => name("stage", stage) },
  { label: say("relationship.contacts-held"), of: ({ contacts }) => figure(contacts) },
  { label: say("relationship.overdue"), of: overdueOf },
  { label: say("between.edition"), of: ({ plan }) => (plan ? figure(plan.edition) : NOTHING) },
  { label: say("between.objectives"), of: ({ plan }) => figure(plan?.objectives.length ?? 0) },
  { label: say("between.activities"), of: ({ plan }) => figure(plan?.activities ?? 0) },
  {
    label: say("between.agreed"),
    of: ({ plan }) => plan?.agreedBy.map((side) => name("side", side)).join(", ") || NOTHING,
  },
  {
    label: say("between.people"),
    of: ({ participants }) =>
      participants.map((each) => each.name ?? name("participant-role", each.role)).join(", ") || NOTHING,
  },
];

interface BetweenTableProps {
  readonly card: RelationshipCard;
  readonly asOf: AsOf;
  readonly day: string;
}

/** What of the state is another one than on an earlier day; what stayed as it was is left out. */
export const BetweenTable = ({ card, asOf, day }: BetweenTableProps) => {
  const { relationshipId } = card;
  const then = useQuery<RelationshipCard>(`/relationships/${relationshipId}`, asOfParams({ ...asOf, moment: day }));
  if (then.problem?.details.status === 404)
    return <p className="soft">{say("between.not-yet", { day: longDate(day) })}</p>;
  return (
    <Answer of={then} lines={4}>
      {(before) => {
        const changed = ROWS().filter(({ of }) => of(before) !== of(card));
        if (changed.length === 0) return <p className="soft">{say("between.same", { day: longDate(day) })}</p>;
        return (
          <div className="table-frame">
            <table className="cards">
              <thead>
                <tr>
                  <th scope="col">{say("between.what")}</th>
                  <th scope="col">{longDate(day)}</th>
                  <th scope="col">{say("between.then")}</th>
                </tr>
              </thead>
              <tbody>
                {changed.map(({ label, of }) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    <td data-label={longDate(day)}>{of(before)}</td>
                    <td data-label={say("between.then")}>{of(card)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
      }}
    </Answer>
  );
};
