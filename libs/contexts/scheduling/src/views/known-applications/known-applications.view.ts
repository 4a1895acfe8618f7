import type { Said } from "@sankofa/contracts/feed";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";

/** Which organisation an application is of, and whether it is still part of the programme. */
export interface KnownApplication {
  readonly funder: Id;
  readonly applicationId: Id;
  readonly programmeId: Id;
  readonly organisationName: string;
  /** It ends with its relationship, until another opens. */
  readonly status: "open" | "declined" | "withdrawn" | "ended";
  /** The relationship it became last. */
  readonly relationshipId: Id | null;
}

const ENDINGS = [
  "relationship.completed",
  "relationship.completed-early",
  "relationship.ended-prematurely",
  "relationship.transitioned",
] as const;

const HEARD = [
  "application.invited",
  "application.declined",
  "application.withdrawn",
  "relationship.opened",
  ...ENDINGS,
] as const;
type Heard = Said<(typeof HEARD)[number]>;

const project = (doc: KnownApplication | undefined, contract: Heard): KnownApplication | undefined => {
  if (contract.type === "application.invited") {
    const { applicationId, programmeId, organisationName } = contract.data;
    const ids = { funder: contract.tenant, applicationId, programmeId };
    return { ...ids, organisationName, status: "open", relationshipId: null };
  }
  if (doc === undefined) return undefined;
  switch (contract.type) {
    case "application.declined":
      return { ...doc, status: "declined" };
    case "application.withdrawn":
      return { ...doc, status: "withdrawn" };
    case "relationship.opened":
      return { ...doc, status: "open", relationshipId: contract.data.relationshipId };
    case "relationship.completed":
    case "relationship.completed-early":
    case "relationship.ended-prematurely":
    case "relationship.transitioned":
      return doc.relationshipId === contract.data.relationshipId ? { ...doc, status: "ended" } : doc;
    default:
      return exhausted(contract);
  }
};

export const knownApplicationsView = view<KnownApplication, Heard>({
  name: "known-applications",
  version: 2,
  reads: HEARD,
  keys: ({ data }) => [data.applicationId],
  project,
  scope: (doc) => ({ funder: doc.funder, programme: doc.programmeId, application: doc.applicationId }),
  index: { programmeId: (doc) => doc.programmeId, status: (doc) => doc.status },
  history: true,
});
