import type { AccessContract } from "@sankofa/contracts/access.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";
import type { Instant } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";

/** Who mentors in a relationship by a grant on it: whoever carries it on mentors in what follows too (REL-9). */
export interface RelationshipMentors {
  readonly scope: Scope;
  readonly mentors: readonly {
    readonly grantId: Id;
    readonly accountId: Id;
    readonly from: Instant | null;
    readonly until: Instant | null;
  }[];
}

type Heard = Extract<AccessContract, { readonly type: "grant.given" | "grant.revoked" }>;

const project = (doc: RelationshipMentors | undefined, { type, tenant, data }: Heard): RelationshipMentors => {
  const { grantId, accountId, programmeId, applicationId, on } = data;
  const place = {
    ...(programmeId === undefined ? {} : { programme: programmeId }),
    ...(applicationId === undefined ? {} : { application: applicationId }),
  };
  const others = (doc?.mentors ?? []).filter((each) => each.grantId !== grantId);
  const given =
    type === "grant.given" ? [{ grantId, accountId, from: data.from ?? null, until: data.until ?? null }] : [];
  return { scope: { funder: tenant, ...place, relationship: on }, mentors: [...others, ...given] };
};

export const relationshipMentorsView = view<RelationshipMentors, Heard>({
  name: "relationship-mentors",
  version: 1,
  reads: ["grant.given", "grant.revoked"],
  keys: ({ data: { role, level, on } }) => (role === "mentor" && level === "relationship" ? [on] : []),
  project,
  scope: (doc) => doc.scope,
  index: {},
  history: false,
});
