import { LEAD, may, type Place } from "../../api/may";
import { SIDES } from "../../api/relationships";
import type { EngagementSide } from "../../api/scheduling";
import { useSession } from "../../api/session";
import { say } from "../../catalogue/words";
import { Card, Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { linesOf } from "../../parts/form-data";
import type { OfEngagement } from "./of-engagement";

interface PartProps {
  readonly side: EngagementSide;
  readonly engagementId: string;
  readonly points: readonly string[];
  readonly drafts: boolean;
}

const Part = ({ side, engagementId, points, drafts }: PartProps) => (
  <section>
    <h3>{say(`agenda.${side}`)}</h3>
    {points.length === 0 ? (
      <p className="soft">{say("agenda.none")}</p>
    ) : (
      <ol>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
    )}
    {drafts && (
      <Disclosure summary={say("agenda.write")}>
        <CommandForm
          path={`/engagements/${engagementId}/agenda`}
          verb={say("agenda.draft")}
          look="quiet"
          draft={`agenda.${engagementId}.${side}`}
          body={(form) => ({ side, points: linesOf(form, "points") })}
        >
          <TextField name="points" label={say("agenda.points")} rows={4} initial={points.join("\n")} required />
        </CommandForm>
      </Disclosure>
    )}
  </section>
);

/** SCH-3: the agenda that both sides draft, each its own part. */
export const AgendaCard = ({ engagement, ahead, place }: OfEngagement & { readonly place: Place }) => {
  const session = useSession();
  return (
    <Card title={say("agenda.title")}>
      {SIDES.map((side) => (
        <Part
          key={side}
          side={side}
          engagementId={engagement.engagementId}
          points={engagement.agenda[side] ?? []}
          drafts={ahead && may(session, place, side, ...LEAD)}
        />
      ))}
    </Card>
  );
};
