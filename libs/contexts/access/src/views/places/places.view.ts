import type { AccessContract } from "@sankofa/contracts/access.contracts";
import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import type { Id } from "@sankofa/kernel/ids";
import { exhausted } from "@sankofa/kernel/decision";
import type { Scope, ScopeLevel } from "@sankofa/kernel/scope";
import type { Instant } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";

/** Something a grant can be on, and what it belongs to: that is how a giver's own reach is checked. */
export interface PlaceDoc {
  readonly on: Id;
  readonly level: ScopeLevel;
  readonly scope: Scope;
  /** What people call it; of an organisation, a funder or a programme, so nothing personal. */
  readonly name: string;
  /** Since when a challenge is a place, where it was none before. */
  readonly since?: Instant;
}

type Heard = Extract<
  AccessContract | EnrolmentContract | RelationshipsContract,
  {
    readonly type:
      | "funder.registered"
      | "programme.opened"
      | "application.invited"
      | "relationship.opened"
      | "challenge.sent-to-mediator"
      | "challenge.resolved";
  }
>;

/** A challenge is a place while it lies with a mediator or waits to be resolved after it did. */
const placeOf = (contract: Heard): PlaceDoc | undefined => {
  const funder = contract.tenant;
  switch (contract.type) {
    case "funder.registered":
      return { on: funder, level: "funder", scope: { funder }, name: contract.data.name };
    case "programme.opened": {
      const { programmeId: programme, name } = contract.data;
      return { on: programme, level: "programme", scope: { funder, programme }, name };
    }
    case "application.invited": {
      const { programmeId: programme, applicationId: application, organisationName: name } = contract.data;
      return { on: application, level: "application", scope: { funder, programme, application }, name };
    }
    case "relationship.opened": {
      const { programmeId: programme, applicationId: application, relationshipId: relationship } = contract.data;
      const name = `${contract.data.menteeOrganisation} · ${contract.data.mentorOrganisation}`;
      return { on: relationship, level: "relationship", scope: { funder, programme, application, relationship }, name };
    }
    case "challenge.sent-to-mediator": {
      const { challengeId: challenge, relationshipId: relationship, category } = contract.data;
      const { programmeId: programme, applicationId: application } = contract.data;
      const scope = { funder, programme, application, relationship, challenge };
      return { on: challenge, level: "challenge", scope, name: category };
    }
    case "challenge.resolved":
      return undefined;
    default:
      return exhausted(contract);
  }
};

export const placesView = view<PlaceDoc, Heard>({
  name: "places",
  version: 3,
  reads: [
    "funder.registered",
    "programme.opened",
    "application.invited",
    "relationship.opened",
    "challenge.sent-to-mediator",
    "challenge.resolved",
  ],
  keys: (contract) => [
    contract.type === "challenge.resolved" ? contract.data.challengeId : (placeOf(contract)?.on ?? ""),
  ],
  project: (doc, contract) => {
    const place = placeOf(contract);
    return place?.level === "challenge" ? { ...place, since: doc?.since ?? contract.recorded } : place;
  },
  scope: (doc) => doc.scope,
  index: { level: (doc) => doc.level },
  history: false,
});
