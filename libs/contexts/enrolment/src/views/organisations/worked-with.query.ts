import type { Listing, Page, Reading } from "@sankofa/kernel/manifest";
import { covers, type Role } from "@sankofa/kernel/scope";
import { organisationPlacesView } from "./organisation-places.view";
import { organisationsView, type OrganisationDoc, type OrganisationPlace } from "./organisations.view";

export const LEAD: readonly Role[] = ["funder-administrator", "programme-manager", "coordinator", "auditor"];

/** As many as a list can be asked for by their ids. */
const MOST_BY_ID = 500;

/** True where the organisation leads, lends mentors to or is listed in a programme that the reader works in. */
export const worksIn = (
  { programmeId, applicationId }: OrganisationPlace,
  { tenant, actor, grants }: Reading,
): boolean =>
  covers({ tenant, actor, grants }, LEAD, {
    funder: tenant,
    programme: programmeId,
    ...(applicationId === null ? {} : { application: applicationId }),
  });

const idsOf = async (reading: Reading): Promise<ReadonlySet<string>> => {
  const ids = new Set<string>();
  let cursor: string | undefined;
  do {
    const { items, next } = await reading.find(organisationPlacesView, { limit: 100, ...(cursor ? { cursor } : {}) });
    for (const { doc } of items) ids.add(doc.organisationId);
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  return ids;
};

/** PRV-2: organisations by name, for a reader of the funder all of them, for others those of the programmes they work in. */
export const workedWith = async (reading: Reading, listing: Listing): Promise<Page<OrganisationDoc>> => {
  const { tenant, actor, grants } = reading;
  const find = async (asked: Listing): Promise<Page<OrganisationDoc>> => {
    const { items, next } = await reading.find(organisationsView, { ...asked, orderBy: "name" });
    return { items: items.map(({ doc }) => doc), next };
  };
  if (covers({ tenant, actor, grants }, LEAD, { funder: tenant })) return find(listing);
  const ids = await idsOf(reading);
  if (ids.size === 0) return { items: [], next: null };
  if (ids.size <= MOST_BY_ID)
    return find({ ...listing, where: { ...listing.where, organisationId: { in: [...ids] } } });
  // Whoever works with so many works with most: a page holds some of them, and one that does not is read past.
  let page = await find(listing);
  const own = () => page.items.filter(({ organisationId }) => ids.has(organisationId));
  while (own().length === 0 && page.next !== null) page = await find({ ...listing, cursor: page.next });
  return { items: own(), next: page.next };
};
