import type { Budget } from "../../api/budget";
import { name, say } from "../../catalogue/words";
import { Card, Empty } from "../../parts/card";
import { Facts } from "../../parts/facts";
import { money } from "../../parts/money";

/** What each kind of cost was to come to and has come to. */
export const CostsCard = ({ budget, currency }: { readonly budget: Budget; readonly currency: string | null }) => (
  <Card title={say("budget.costs")}>
    {budget.costs.length === 0 || currency === null ? (
      <Empty>{say("budget.no-costs")}</Empty>
    ) : (
      <div className="table-frame">
        <table className="cards">
          <thead>
            <tr>
              <th scope="col">{say("budget.kind")}</th>
              <th scope="col">{say("budget.planned")}</th>
              <th scope="col">{say("budget.incurred")}</th>
              <th scope="col">{say("budget.left")}</th>
            </tr>
          </thead>
          <tbody>
            {budget.costs.map(({ kind, planned, incurred }) => (
              <tr key={kind}>
                <th scope="row">{name("cost-kind", kind)}</th>
                <td data-label={say("budget.planned")}>{money(planned, currency)}</td>
                <td data-label={say("budget.incurred")}>{money(incurred, currency)}</td>
                <td data-label={say("budget.left")}>{money(planned - incurred, currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
    {currency !== null && (
      <Facts
        pairs={[
          { term: say("budget.planned-in-all"), value: money(budget.planned, currency) },
          { term: say("budget.incurred-in-all"), value: money(budget.incurred, currency) },
          { term: say("budget.pledged"), value: money(budget.ownPart.pledged, currency) },
          { term: say("budget.paid"), value: money(budget.ownPart.paid, currency) },
          { term: say("budget.in-kind-worth"), value: money(budget.inKind, currency) },
        ]}
      />
    )}
  </Card>
);
