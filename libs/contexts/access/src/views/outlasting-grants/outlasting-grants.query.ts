import { query, type Page } from "@sankofa/kernel/manifest";
import { field, list, orNull, record, Type } from "@sankofa/kernel/schema";
import { ROLE_LEVELS, type Role } from "@sankofa/kernel/scope";
import { filledPage } from "@sankofa/requests/filled-page";
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
 * has access all the same is told to those who may end it. A page is of so many places
 * with such grants, each with all of them.
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
  answer: async (asked, reading) => {
    const order = { where: { over: "yes" }, orderBy: "since", descending: true };
    const { items, next } = await filledPage(
      asked,
      (page) => reading.find(outlastingGrantsView, { ...order, ...page }),
      async ({ doc }) => {
        const grants = doc.grants.flatMap((held): readonly Omit<OutlastingGrant, "onName">[] => {
          const { until, confirmed: _confirmed, ...grant } = held;
          const over = overBy(doc, held);
          if (over === undefined || (until !== null && until <= reading.now)) return [];
          return [{ ...grant, on: doc.on, level: doc.level, over }];
        });
        if (grants.length === 0) return undefined;
        const onName = (await reading.get(placesView, doc.on))?.name ?? null;
        return grants.map((grant) => ({ ...grant, onName }));
      },
    );
    return { items: items.flat(), next };
  },
});
