import type { Member } from "../support/member";
import { the } from "../support/the";

interface Organisation {
  readonly places: readonly { readonly commitments: readonly { readonly undertakingId: string }[] }[];
}

/** The organisation behind an application, with something that it has taken on. */
export const ofOrganisation = async (
  lead: Member,
  applicationId: string,
  place: string,
): Promise<Readonly<Record<"organisationId" | "undertakingId", string>>> => {
  const promised = { where: "staff", what: `Two days a month in ${place}` };
  const { id: organisationId } = await lead.does(`/applications/${applicationId}/strategic-commitments`, promised);
  const { places } = await lead.sees<Organisation>(`/organisations/${organisationId}`);
  return { organisationId, undertakingId: the(places[0]?.commitments[0]).undertakingId };
};
