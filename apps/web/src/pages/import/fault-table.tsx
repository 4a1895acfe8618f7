import type { RowFault } from "../../api/imports";
import { known, say } from "../../catalogue/words";
import { refusal } from "../../parts/refusal";

const said = ({ code, detail }: RowFault): string => known("import-fault", code) ?? refusal(code) ?? detail;

/** Each fault at its row and column, as the spreadsheet counts. */
export const FaultTable = ({ faults }: { readonly faults: readonly RowFault[] }) =>
  faults.length === 0 ? (
    <p>{say("import.no-faults")}</p>
  ) : (
    <div className="table-frame">
      <table className="cards">
        <caption>{say("import.faults")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("import.row")}</th>
            <th scope="col">{say("import.column")}</th>
            <th scope="col">{say("import.what")}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map((fault, at) => (
            <tr key={at}>
              <th scope="row">{fault.row}</th>
              <td data-label={say("import.column")}>{fault.column}</td>
              <td data-label={say("import.what")}>{said(fault)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
