import { enrolmentContracts } from "@sankofa/contracts/enrolment.contracts";
import type { FeedContract, FeedType } from "@sankofa/contracts/feed";
import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";

/** What every contract about an application touches, up to the relationship that comes from it. */
export interface ApplicationStoryDoc {
  readonly applicationId: Id;
  readonly programmeId: Id;
  readonly funder: Id;
}

interface Named {
  readonly programmeId?: Id;
  readonly applicationId?: Id;
  readonly relationshipId?: Id;
}

const names = (contract: FeedContract): Named => contract.data as Named;

const ABOUT_APPLICATIONS: readonly FeedType[] = [
  ...(Object.keys(enrolmentContracts) as (keyof typeof enrolmentContracts)[]).filter(
    (type) => "applicationId" in enrolmentContracts[type].data.properties,
  ),
  "grant.given",
  "grant.confirmed",
  "grant.revoked",
  "relationship.opened",
];

/** A grant for the relationship belongs to the relationship's own story. */
const isAboutIt = (contract: FeedContract): boolean =>
  contract.type === "relationship.opened" || names(contract).relationshipId === undefined;

export const applicationStoryView = view<ApplicationStoryDoc, FeedContract>({
  name: "application-story",
  version: 2,
  reads: ABOUT_APPLICATIONS,
  keys: (contract) => {
    const { applicationId } = names(contract);
    return applicationId !== undefined && isAboutIt(contract) ? [applicationId] : [];
  },
  project: (doc, contract, applicationId) => {
    const { programmeId } = names(contract);
    if (doc !== undefined || programmeId === undefined) return doc;
    return { applicationId, programmeId, funder: contract.tenant };
  },
  scope: ({ funder, programmeId, applicationId }) => ({ funder, programme: programmeId, application: applicationId }),
  index: { programmeId: (doc) => doc.programmeId },
  history: true,
});
