import type { Organisation as OrganisationAnswer } from "../../api/organisations";
import { hasRole, useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { countryName } from "../../catalogue/countries";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { asOfParams, AsOfFrame, useAsOf } from "../../parts/as-of";
import { Page } from "../../parts/page";
import { AssetsCard } from "./assets-card";
import { DetailsCard } from "./details-card";
import { MentoringCard } from "./mentoring-card";
import { PlacePart, useWrites } from "./place-part";
import { PlacesCard } from "./places-card";

const Body = ({ organisation }: { readonly organisation: OrganisationAnswer }) => {
  const mayWrite = useWrites();
  const writes = organisation.places.some((place) => place.opens && mayWrite(place));
  const applying = organisation.places.filter(({ applicationId }) => applicationId !== null);
  const gives = (
    <>
      {(writes || organisation.assets) && <AssetsCard organisation={organisation} writes={writes} />}
      {(writes || organisation.mentoring) && <MentoringCard organisation={organisation} writes={writes} />}
    </>
  );
  return (
    <div className="columns even">
      <div className="stack">
        {applying.map((place) => (
          <PlacePart key={place.applicationId} place={place} headed={applying.length > 1} />
        ))}
        {applying.length === 0 && gives}
      </div>
      <div className="stack">
        <DetailsCard organisation={organisation} writes={writes} />
        <PlacesCard organisation={organisation} />
        {applying.length > 0 && gives}
      </div>
    </div>
  );
};

/** An organisation: who it is, what it takes on as a mentee, what it can give as a mentor. */
export const Organisation = ({ organisationId }: { readonly organisationId: string }) => {
  const asOf = useAsOf();
  const session = useSession();
  const asked = useQuery<OrganisationAnswer>(`/organisations/${organisationId}`, asOfParams(asOf));
  const lists = hasRole(session, "funder-administrator", "programme-manager", "coordinator", "auditor");
  const { country } = asked.data ?? { country: null };
  return (
    <Page
      title={asked.data?.name ?? say("organisation.loading")}
      lead={country === null ? undefined : countryName(country)}
      crumbs={lists ? [{ href: "/organisations", label: say("organisations.title") }] : []}
      of={asked}
    >
      <AsOfFrame asOf={asOf}>
        <Answer of={asked} lines={12}>
          {(body) => <Body organisation={body} />}
        </Answer>
      </AsOfFrame>
    </Page>
  );
};
