import { query, type Page } from "@sankofa/kernel/manifest";
import { field, list, orNull, record, Type } from "@sankofa/kernel/schema";
import { ROLE_LEVELS, type Role } from "@sankofa/kernel/scope";
import { PageRequest } from "@sankofa/requests/page-request";
import { placesView } from "../places/places.view";
import { GONE, outlastingGrantsView, overBy, type HeldPlaceDoc } from "./outlasting-grants.view";

export class OutlastingGrantsRequest extends PageRequest {}

interface OutlastingGrant extends Pick<HeldPlaceDoc, "on" | "level"> {
  readonly grantId: string;
  readonly accountId: string;
  readonly displayName: string;
  readonly role: Role;
  readonly onName: string | null;
  readonly given: string;
  readonly over: { readonly how: (typeof GONE)[number]; readonly at: string };
}

/**
 * PRV-2: an account is nobody's in particular, so nothing takes its grants away by itself when somebody leaves; who still
 * has access all the same is told to those who may end it. A page is of so many places, each with all its grants.
 */
export const outlastingGrants = query<OutlastingGrantsRequest, Page<OutlastingGrant>>({
  name: "outlasting-grants",
  summary: "Grants that stand although what they were given for is over, or somebody who did it has left",
  route: "GET /outlasting-grants",
  request: OutlastingGrantsRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "auditor"],
  views: [outlastingGrantsView, placesView],
  response: record({
    items: list(
      record({
        grantId: field.id(),
        accountId: field.id(),
        displayName: field.personal("accountId"),
        role: field.oneOf(...(Object.keys(ROLE_LEVELS) as Role[])),
        level: field.oneOf("application", "relationship"),
        on: field.id(),
        onName: orNull(field.line()),
        given: field.instant(),
        over: record({ how: field.oneOf(...GONE), at: field.instant() }),
      }),
    ),
    next: orNull(Type.String()),
  }),
  answer: async ({ limit, cursor }, reading) => {
    const asked = { where: { over: "yes" }, orderBy: "since", descending: true, limit, cursor };
    const page = await reading.find(outlastingGrantsView, asked);
    const items = await Promise.all(
      page.items.map(async ({ doc }) => {
        const onName = (await reading.get(placesView, doc.on))?.name ?? null;
        return doc.grants.flatMap((held): readonly OutlastingGrant[] => {
          const { until, confirmed: _confirmed, ...grant } = held;
          const over = overBy(doc, held);
          if (over === undefined || (until !== null && until <= reading.now)) return [];
          return [{ ...grant, on: doc.on, level: doc.level, onName, over }];
        });
      }),
    );
    return { items: items.flat(), next: page.next };
  },
});
