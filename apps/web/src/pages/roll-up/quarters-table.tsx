import type { RollUp } from "../../api/reports";
import { figure, shortDate } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { CountedNumber } from "../../parts/figures/counted-number";
import { PinnedNumber } from "../report/pinned-number";

const shown = (value: number | null): string => (value === null ? "–" : figure(value));

const quarterName = (quarter: RollUp["quarters"][number]): string =>
  say("reports.period", { from: shortDate(quarter.from), until: shortDate(quarter.until) });

interface ValueProps {
  readonly row: RollUp["rows"][number];
  readonly quarter: RollUp["quarters"][number] | undefined;
  readonly value: number | null;
}

/** A quarter's number opens its facts, as the report pinned it that was submitted for the quarter. */
const Value = ({ row, quarter, value }: ValueProps) =>
  value === null || !quarter?.report ? shown(value) : <PinnedNumber report={quarter.report} of={row} value={value} />;

interface WholeProps {
  readonly programmeId: string;
  readonly row: RollUp["rows"][number];
}

/** The number over all quarters opens the facts of those that it was made of. */
const Whole = ({ programmeId, row: { indicator, title, whole } }: WholeProps) =>
  whole === null ? (
    shown(whole)
  ) : (
    <CountedNumber path={`/programmes/${programmeId}/roll-up/${indicator}/facts`} title={title} value={whole} />
  );

interface QuartersTableProps {
  readonly programmeId: string;
  readonly rollUp: RollUp;
}

/** An indicator a row, a quarter a column; on a phone each indicator is a card of its quarters. */
export const QuartersTable = ({ programmeId, rollUp: { quarters, rows } }: QuartersTableProps) => {
  const names = quarters.map(quarterName);
  return (
    <div className="table-frame">
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">{say("report.indicator")}</th>
            {names.map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
            <th scope="col" className="number">
              {say("roll-up.whole")}
            </th>
            <th scope="col" className="number">
              {say("report.target")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.indicator}>
              <th scope="row">
                {row.title}
                <small className="soft block">{row.definition}</small>
              </th>
              {names.map((name, nth) => (
                <td key={name} data-label={name} className="number">
                  <Value row={row} quarter={quarters[nth]} value={row.values[nth] ?? null} />
                </td>
              ))}
              <td data-label={say("roll-up.whole")} className="number">
                <strong>
                  <Whole programmeId={programmeId} row={row} />
                </strong>
              </td>
              <td data-label={say("report.target")} className="number">
                {shown(row.target)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
