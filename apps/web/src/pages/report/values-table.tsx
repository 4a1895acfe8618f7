import type { ReportValue } from "../../api/reports";
import { figure } from "../../catalogue/moments";
import { say } from "../../catalogue/words";

const shown = (value: number | undefined): string => (value === undefined ? "–" : figure(value));

/** The numbers of one edition, each with what it counts. */
export const ValuesTable = ({ values }: { readonly values: readonly ReportValue[] }) => (
  <div className="table-frame">
    <table className="cards">
      <thead>
        <tr>
          <th scope="col">{say("report.indicator")}</th>
          <th scope="col">{say("report.baseline")}</th>
          <th scope="col">{say("report.target")}</th>
          <th scope="col">{say("report.actual")}</th>
        </tr>
      </thead>
      <tbody>
        {values.map((each) => (
          <tr key={each.indicator}>
            <th scope="row">
              {each.title}
              <small className="soft block">{each.definition}</small>
            </th>
            <td data-label={say("report.baseline")}>{shown(each.baseline)}</td>
            <td data-label={say("report.target")}>{shown(each.target)}</td>
            <td data-label={say("report.actual")}>{shown(each.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
