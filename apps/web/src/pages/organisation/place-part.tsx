import type { OrganisationPlace } from "../../api/organisations";
import { LEAD, may } from "../../api/may";
import { useSession } from "../../api/session";
import { CommitmentsCard } from "./commitments-card";
import { FocusCard } from "./focus-card";
import { NeedsCard } from "./needs-card";

/** Who keeps what is said of an organisation through this place of it. */
export const useWrites = (): ((place: OrganisationPlace) => boolean) => {
  const session = useSession();
  return ({ programmeId, applicationId, relationshipId }) =>
    may(
      session,
      {
        programme: programmeId,
        application: applicationId ?? undefined,
        relationship: relationshipId ?? undefined,
      },
      ...["applicant", "mentee"],
      ...LEAD,
    );
};

/** What the organisation takes on in one programme. */
export const PlacePart = ({ place, headed }: { readonly place: OrganisationPlace; readonly headed: boolean }) => {
  const writes = useWrites()(place);
  return (
    <section className="stack" aria-label={place.programmeName ?? undefined}>
      {headed && <h2>{place.programmeName}</h2>}
      <CommitmentsCard place={place} writes={writes} />
      <FocusCard place={place} writes={writes} />
      <NeedsCard place={place} writes={writes} />
    </section>
  );
};
