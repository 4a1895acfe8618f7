import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import type { Scope } from "@sankofa/kernel/scope";
import { view } from "@sankofa/kernel/view";

type Heard = Extract<
  EnrolmentContract,
  { readonly type: "application.invited" | "application.declined" | "application.withdrawn" }
>;

/** Where an application belongs: a proposal for it is made under that, as long as it has not ended. */
export interface MatchMentee {
  readonly scope: Scope;
  readonly ended?: "declined" | "withdrawn";
}

const ENDS = { "application.declined": "declined", "application.withdrawn": "withdrawn" } as const;

export const matchMenteesView = view<MatchMentee, Heard>({
  name: "match-mentees",
  version: 2,
  reads: ["application.invited", "application.declined", "application.withdrawn"],
  keys: ({ data }) => [data.applicationId],
  project: (_, { tenant, type, data: { programmeId, applicationId } }) => ({
    scope: { funder: tenant, programme: programmeId, application: applicationId },
    ...(type === "application.invited" ? {} : { ended: ENDS[type] }),
  }),
  scope: (doc) => doc.scope,
  index: {},
  history: false,
});
