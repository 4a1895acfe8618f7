import type { RollUp as RolledUp } from "../../api/reports";
import { useQuery } from "../../api/use-query";
import { longDate } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { asOfParams, AsOfFrame, useAsOf } from "../../parts/as-of";
import { Card, Empty } from "../../parts/card";
import { useCarried } from "../../parts/carried";
import { Page } from "../../parts/page";
import { TakeAway } from "../../parts/take-away";
import { IndicatorsCard } from "./indicators-card";
import { QuartersTable } from "./quarters-table";
import { SourcesList } from "./sources-list";

interface BodyProps {
  readonly programmeId: string;
  readonly rollUp: RolledUp;
  readonly files: string | undefined;
}

const Body = ({ programmeId, rollUp, files }: BodyProps) => (
  <div className="stack">
    <Card title={say("roll-up.quarters")}>
      {rollUp.rows.length === 0 ? (
        <Empty>{say("roll-up.empty")}</Empty>
      ) : (
        <>
          <QuartersTable programmeId={programmeId} rollUp={rollUp} />
          <p className="hint">{say("roll-up.hint")}</p>
          {files !== undefined && <TakeAway files={files} />}
        </>
      )}
    </Card>
    <Card title={say("roll-up.sources")}>
      <SourcesList rollUp={rollUp} />
    </Card>
  </div>
);

/** A programme's quarters side by side, each as it was submitted. */
export const RollUp = ({ programmeId }: { readonly programmeId: string }) => {
  const asOf = useAsOf();
  const carried = useCarried();
  const path = `/programmes/${programmeId}/roll-up`;
  const rollUp = useQuery<RolledUp>(path, asOfParams(asOf));
  const shown = rollUp.data;
  return (
    <Page
      title={say("roll-up.title")}
      lead={
        shown &&
        say("roll-up.lead", {
          programme: shown.programme,
          from: longDate(shown.from),
          until: longDate(shown.until),
        })
      }
      crumbs={[
        { href: carried("/"), label: say("nav.home") },
        ...(shown ? [{ href: carried(`/programmes/${programmeId}`), label: shown.programme }] : []),
      ]}
      of={rollUp}
    >
      <AsOfFrame asOf={asOf}>
        <Answer of={rollUp} lines={12}>
          {/* Papers are made of what stands now. */}
          {(body) => (
            <Body
              programmeId={programmeId}
              rollUp={body}
              files={asOf.moment === undefined ? `${path}/file` : undefined}
            />
          )}
        </Answer>
        <IndicatorsCard programmeId={programmeId} />
      </AsOfFrame>
    </Page>
  );
};
