import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import type { Scope } from "@sankofa/kernel/scope";
import { view } from "@sankofa/kernel/view";

type Heard = Extract<EnrolmentContract, { readonly type: "application.invited" }>;

/** Where an application belongs: a proposal for it is made under that. */
export interface MatchMentee {
  readonly scope: Scope;
}

export const matchMenteesView = view<MatchMentee, Heard>({
  name: "match-mentees",
  version: 1,
  reads: ["application.invited"],
  keys: ({ data }) => [data.applicationId],
  project: (_, { tenant, data: { programmeId, applicationId } }) => ({
    scope: { funder: tenant, programme: programmeId, application: applicationId },
  }),
  scope: (doc) => doc.scope,
  index: {},
  history: false,
});
