import { Link } from "wouter";
import type { Organisation, OrganisationPlace } from "../../api/organisations";
import { may, LEAD } from "../../api/may";
import { useSession } from "../../api/session";
import { name, say } from "../../catalogue/words";
import { Card } from "../../parts/card";
import { useCarried } from "../../parts/carried";

const SEES_PROGRAMMES = ["funder-administrator", "auditor", ...LEAD] as const;

const PlaceItem = ({ place }: { readonly place: OrganisationPlace }) => {
  const session = useSession();
  const carried = useCarried();
  const { programmeId, applicationId, relationshipId, programmeName, status } = place;
  const called = programmeName ?? say("organisation.a-programme");
  return (
    <li>
      {may(session, { programme: programmeId }, ...SEES_PROGRAMMES) ? (
        <Link href={carried(`/programmes/${programmeId}`)}>{called}</Link>
      ) : (
        called
      )}{" "}
      <span className="soft">{name("organisation-place", place.as)}</span>
      <p className="badges">
        {applicationId !== null && status !== null && (
          <Link href={carried(`/programmes/${programmeId}/applications/${applicationId}`)}>
            {say("organisation.application", { status: name("application-status", status).toLowerCase() })}
          </Link>
        )}
        {relationshipId !== null && (
          <Link href={carried(`/relationships/${relationshipId}`)}>{say("organisation.relationship")}</Link>
        )}
      </p>
    </li>
  );
};

/** Where the organisation takes part, and the mentors it lends. */
export const PlacesCard = ({ organisation }: { readonly organisation: Organisation }) => {
  const { places, mentors } = organisation;
  return (
    <Card title={say("organisation.places")}>
      <ul className="plain rows">
        {places.map((place) => (
          <PlaceItem key={place.programmeId + place.as + (place.applicationId ?? "")} place={place} />
        ))}
      </ul>
      {mentors.length > 0 && (
        <>
          <h3>{say("mentors.title")}</h3>
          <ul>
            {mentors.map(({ mentorId, name: called, free }) => (
              <li key={mentorId}>
                <Link href={`/mentors/${mentorId}`}>{called}</Link>{" "}
                <span className="soft">{say("organisation.mentor-free", { free })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
};
