import { may } from "../../api/may";
import type { ProgrammeIndicator } from "../../api/reports";
import { useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { figure } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { asOfParams, useAsOf } from "../../parts/as-of";
import { Card } from "../../parts/card";
import { CountedNumber } from "../../parts/figures/counted-number";
import { DefineIndicator } from "./define-indicator";
import { SetTarget } from "./set-target";

interface OfProgramme {
  readonly programmeId: string;
}

const shown = (value: number | undefined): string => (value === undefined ? "–" : figure(value));

interface ActualProps extends OfProgramme {
  readonly of: ProgrammeIndicator;
}

/** What it comes to by now, over the programme's whole period. */
const Actual = ({ programmeId, of }: ActualProps) => (
  <CountedNumber
    path={`/programmes/${programmeId}/indicators/${of.indicator}/facts`}
    title={of.title}
    value={of.value}
  />
);

const Table = ({ programmeId, items }: OfProgramme & { readonly items: readonly ProgrammeIndicator[] }) => (
  <div className="table-frame">
    <table className="cards">
      <thead>
        <tr>
          <th scope="col">{say("report.indicator")}</th>
          {(["baseline", "actual", "target"] as const).map((which) => (
            <th key={which} scope="col" className="number">
              {say(`report.${which}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((each) => (
          <tr key={each.indicator}>
            <th scope="row">
              {each.title}
              <small className="soft block">
                {each.definition} {say(`indicators.better-${each.direction}`)}
              </small>
            </th>
            <td data-label={say("report.baseline")} className="number">
              {shown(each.baseline)}
            </td>
            <td data-label={say("report.actual")} className="number">
              <Actual programmeId={programmeId} of={each} />
            </td>
            <td data-label={say("report.target")} className="number">
              {shown(each.target)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** REP-2: what the programme is measured by, where it began, what it comes to by now, and what it aims at. */
export const IndicatorsCard = ({ programmeId }: OfProgramme) => {
  const session = useSession();
  const path = `/programmes/${programmeId}/indicators`;
  const answer = useQuery<{ readonly items: readonly ProgrammeIndicator[] }>(path, asOfParams(useAsOf()));
  const place = { programme: programmeId };
  return (
    <Card title={say("indicators.title")}>
      <Answer of={answer} lines={8}>
        {({ items }) => (
          <>
            <Table programmeId={programmeId} items={items} />
            {may(session, place, "programme-manager") && <SetTarget programmeId={programmeId} indicators={items} />}
            {may(session, {}, "programme-manager", "funder-administrator") && (
              <DefineIndicator programmeId={programmeId} />
            )}
          </>
        )}
      </Answer>
    </Card>
  );
};
