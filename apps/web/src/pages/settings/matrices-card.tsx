import { useState } from "react";
import type { Listed } from "../../api/access";
import { may } from "../../api/may";
import type { Programme } from "../../api/enrolment";
import { useSession } from "../../api/session";
import type { MatrixVersion } from "../../api/settings";
import { useQuery } from "../../api/use-query";
import { longDate } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Card, Empty } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { MatrixEditor } from "./matrix-editor";

const MOST = 100;

const Versions = ({ programmeId }: Pick<Programme, "programmeId">) => {
  const asked = useQuery<Pick<Listed<MatrixVersion>, "items">>(`/programmes/${programmeId}/approach-matrix/versions`);
  return (
    <Answer of={asked} lines={2}>
      {({ items }) => (
        <ul className="plain rows">
          {[...items].reverse().map(({ version, questions, why, on }) => (
            <li key={version}>
              <p>{say("settings.matrix-version", { version, questions })}</p>
              <p className="small soft">
                {why !== null && on !== null ? `${why} · ${longDate(on)}` : say("settings.shipped")}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Answer>
  );
};

/** The decision matrix of a programme: its versions, when each was made, and what changed; whoever leads makes the next. */
export const MatricesCard = () => {
  const session = useSession();
  const programmes = useQuery<Listed<Programme>>("/programmes", { limit: MOST });
  const [chosen, setChosen] = useState<string>();
  return (
    <Card title={say("settings.matrices")}>
      <p className="soft">{say("settings.matrices-lead")}</p>
      <Answer of={programmes} lines={4}>
        {({ items }) => {
          const programmeId = chosen ?? items[0]?.programmeId;
          if (programmeId === undefined) return <Empty>{say("portfolio.empty-reader")}</Empty>;
          return (
            <>
              <SelectField
                name="programme"
                label={say("people.programme")}
                options={items.map((each) => ({ value: each.programmeId, label: each.name }))}
                onChange={setChosen}
              />
              <Versions programmeId={programmeId} />
              {may(session, { programme: programmeId }, "programme-manager", "funder-administrator") && (
                <MatrixEditor key={programmeId} programmeId={programmeId} />
              )}
            </>
          );
        }}
      </Answer>
    </Card>
  );
};
