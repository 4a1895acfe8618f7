import type { AccessContract } from "@sankofa/contracts/access.contracts";
import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Role, Scope, ScopeLevel } from "@sankofa/kernel/scope";
import type { Instant } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";

/** Why a grant may be over: the work it was given for is, or somebody of those who did it has gone. */
export const GONE = ["not-selected", "declined", "ended", "replaced", "left"] as const;

interface Gone {
  readonly how: (typeof GONE)[number];
  readonly at: Instant;
  /** Whose grants it concerns. */
  readonly roles: readonly Role[];
}

interface Held {
  readonly grantId: Id;
  readonly accountId: Id;
  /** A sealed token. */
  readonly displayName: string;
  readonly role: Role;
  readonly given: Instant;
  readonly until: Instant | null;
  /** When somebody last found it still right. */
  readonly confirmed: Instant | null;
}

/** Who holds what on one application or relationship, and what ended there since. */
export interface HeldPlaceDoc {
  readonly on: Id;
  readonly level: ScopeLevel;
  readonly scope: Scope;
  readonly grants: readonly Held[];
  readonly gone: readonly Gone[];
}

type Heard =
  | Extract<AccessContract, { readonly type: "grant.given" | "grant.confirmed" | "grant.revoked" }>
  | Extract<
      EnrolmentContract,
      {
        readonly type:
          "application.declined" | "application.withdrawn" | "application.selection-lapsed" | "participant.replaced";
      }
    >
  | Extract<
      RelationshipsContract,
      {
        readonly type:
          | "relationship.pairing-declined"
          | "relationship.completed"
          | "relationship.completed-early"
          | "relationship.ended-prematurely"
          | "relationship.transitioned"
          | "relationship.contact-named"
          | "relationship.mentee-left";
      }
    >;

/** Those whose grants come from taking part; whoever leads or checks keeps theirs whatever ends. */
const OF_APPLICATION: readonly Role[] = ["applicant", "mentee", "signatory"];
const OF_RELATIONSHIP: readonly Role[] = ["mentor", "mentee"];
const TAKING_PART: readonly Role[] = [...OF_APPLICATION, "mentor"];
/** One person went, of several: with the next grant that ends there, that one's is taken to have ended. */
const OF_ONE: readonly Gone["how"][] = ["replaced", "left"];

/** Of those who went the newest decide who is asked about: what went long before them is not kept. */
export const MOST_GONE = 100;

const goneBy = (contract: Exclude<Heard, { readonly type: `grant.${string}` }>): Gone | undefined => {
  const at = contract.recorded;
  switch (contract.type) {
    case "application.declined":
    case "application.withdrawn":
    case "application.selection-lapsed":
      return { how: "not-selected", at, roles: OF_APPLICATION };
    case "participant.replaced":
      return { how: "replaced", at, roles: OF_APPLICATION };
    case "relationship.pairing-declined":
      return { how: "declined", at, roles: OF_RELATIONSHIP };
    case "relationship.contact-named":
      return contract.data.replacedPersonId === undefined
        ? undefined
        : { how: "replaced", at, roles: [contract.data.side] };
    case "relationship.mentee-left":
      return { how: "left", at, roles: ["mentee"] };
    default:
      return { how: "ended", at, roles: OF_RELATIONSHIP };
  }
};

const placeOf = ({ tenant: funder, data }: Heard): Pick<HeldPlaceDoc, "on" | "level" | "scope"> => {
  const { programmeId, applicationId } = data;
  const relationshipId = "relationshipId" in data ? data.relationshipId : undefined;
  const level = relationshipId === undefined ? "application" : "relationship";
  const scope = {
    funder,
    ...(programmeId === undefined ? {} : { programme: programmeId }),
    ...(applicationId === undefined ? {} : { application: applicationId }),
    ...(relationshipId === undefined ? {} : { relationship: relationshipId }),
  };
  return { on: scope[level] ?? "", level, scope };
};

const without = (gone: readonly Gone[], role: Role): readonly Gone[] => {
  const first = gone.findIndex(({ how, roles }) => OF_ONE.includes(how) && roles.includes(role));
  return first === -1 ? gone : gone.toSpliced(first, 1);
};

const project = (before: HeldPlaceDoc | undefined, contract: Heard): HeldPlaceDoc => {
  const doc = before ?? { ...placeOf(contract), grants: [], gone: [] };
  switch (contract.type) {
    case "grant.given": {
      const { grantId, accountId, displayName, role, until } = contract.data;
      const who = { grantId, accountId, displayName, role };
      const held = { ...who, given: contract.recorded, until: until ?? null, confirmed: null };
      return { ...doc, grants: [...doc.grants.filter((each) => each.grantId !== grantId), held] };
    }
    case "grant.confirmed": {
      const confirmed = (held: Held): Held =>
        held.grantId === contract.data.grantId ? { ...held, confirmed: contract.recorded } : held;
      return { ...doc, grants: doc.grants.map(confirmed) };
    }
    case "grant.revoked": {
      const { grantId, role } = contract.data;
      const grants = doc.grants.filter((each) => each.grantId !== grantId);
      return { ...doc, grants, gone: without(doc.gone, role) };
    }
    default: {
      const gone = goneBy(contract);
      return gone ? { ...doc, gone: [...doc.gone, gone].slice(-MOST_GONE) } : doc;
    }
  }
};

/** What a grant may be over by: the newest that ended after it was given, or last found right, for whom it was given to. */
export const overBy = (
  { gone }: HeldPlaceDoc,
  { role, given, confirmed }: Held,
): Pick<Gone, "how" | "at"> | undefined => {
  const asks = ({ at }: Gone): boolean => at >= given && (confirmed === null || at > confirmed);
  const last = gone.filter((each) => asks(each) && each.roles.includes(role)).at(-1);
  return last && { how: last.how, at: last.at };
};

/** Grants end when somebody ends them: what they were given for may end before. */
export const outlastingGrantsView = view<HeldPlaceDoc, Heard>({
  name: "outlasting-grants",
  version: 3,
  reads: [
    ...(["grant.given", "grant.confirmed", "grant.revoked"] as const),
    ...(["application.declined", "application.withdrawn", "application.selection-lapsed"] as const),
    "participant.replaced",
    ...(["relationship.pairing-declined", "relationship.contact-named", "relationship.mentee-left"] as const),
    ...(["relationship.completed", "relationship.completed-early"] as const),
    ...(["relationship.ended-prematurely", "relationship.transitioned"] as const),
  ],
  keys: (contract) =>
    "grantId" in contract.data && !TAKING_PART.includes(contract.data.role) ? [] : [placeOf(contract).on],
  project,
  scope: (doc) => doc.scope,
  index: {
    over: (doc) => (doc.grants.some((each) => overBy(doc, each) !== undefined) ? "yes" : "no"),
    since: (doc) => doc.gone.at(-1)?.at ?? "",
  },
  lists: [["over", "since"]],
  history: false,
});
