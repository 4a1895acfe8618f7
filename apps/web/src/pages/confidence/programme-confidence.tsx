import type { ProgrammeDetail } from "../../api/enrolment";
import { LEAD, may } from "../../api/may";
import { useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Page } from "../../parts/page";
import { DilemmasCard } from "./dilemmas-card";
import { ProgrammeFeedbackCard } from "./programme-feedback-card";
import { ReadingsCard } from "./readings-card";

/** What a programme is told in confidence, for those who may know it, and who read it, for those who check that. */
export const ProgrammeConfidence = ({ programmeId }: { readonly programmeId: string }) => {
  const session = useSession();
  const place = { programme: programmeId };
  const programme = useQuery<ProgrammeDetail>(`/programmes/${programmeId}`);
  const shown = programme.data;
  return (
    <Page
      title={say("confidence.title")}
      lead={shown?.name}
      crumbs={shown ? [{ href: `/programmes/${programmeId}`, label: shown.name }] : []}
      of={programme}
    >
      <Answer of={programme} lines={10}>
        {() => (
          <div className="columns even">
            {may(session, place, ...LEAD) && (
              <>
                <ProgrammeFeedbackCard programmeId={programmeId} />
                <DilemmasCard path={`/programmes/${programmeId}/dilemmas`} />
              </>
            )}
            {may(session, place, "funder-administrator", "auditor") && <ReadingsCard programmeId={programmeId} />}
          </div>
        )}
      </Answer>
    </Page>
  );
};
