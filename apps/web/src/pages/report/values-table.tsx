import type { ReportValue } from "../../api/reports";
import { figure } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { PinnedNumber } from "./pinned-number";

const shown = (value: number | undefined): string => (value === undefined ? "–" : figure(value));

interface ValuesTableProps {
  readonly report: { readonly reportId: string; readonly edition: number };
  readonly values: readonly ReportValue[];
}

/** The numbers of one edition, each with what it counts. */
export const ValuesTable = ({ report, values }: ValuesTableProps) => (
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
            <td data-label={say("report.actual")}>
              <PinnedNumber report={report} of={each} value={each.value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
