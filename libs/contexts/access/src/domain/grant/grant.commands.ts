import type { Id } from "@sankofa/kernel/ids";
import type { Role, Scope, ScopeLevel } from "@sankofa/kernel/scope";
import type { Instant } from "@sankofa/kernel/time";
import type { AccountState } from "../account/account.state";
import type { Giver } from "./grant.policies";

export interface GiveGrant {
  readonly type: "give-grant";
  readonly grantId: Id;
  readonly role: Role;
  readonly level: ScopeLevel;
  readonly on: Id;
  readonly from?: Instant;
  readonly until?: Instant;
  readonly reason?: string;
}

export interface RevokeGrant {
  readonly type: "revoke-grant";
  readonly grantId: Id;
  readonly reason: string;
}

/** Somebody says that it is still right, although what it was given for may be over. */
export interface ConfirmGrant {
  readonly type: "confirm-grant";
  readonly grantId: Id;
}

/** What takes away the grants of a challenge's mediators: all of them, unless the challenge lies with a mediator again. */
export interface EndMediation {
  readonly type: "end-mediation";
  readonly reason: string;
  /** When it was resolved: of a challenge that lies with a mediator again, only what was given until then ends. */
  readonly resolved?: Instant;
}

/** Those who mentored in a relationship mentor in the one that carries it on, for as long as they were to. */
export interface CarryMentors {
  readonly type: "carry-mentors";
  readonly relationshipId: Id;
}

export type GrantCommand = GiveGrant | RevokeGrant | ConfirmGrant | EndMediation | CarryMentors;

export type GrantCode =
  | "account-unknown"
  | "account-closed"
  | "role-not-at-level"
  | "grant-beyond-own"
  | "period-reversed"
  | "first-administrator-has-no-end"
  | "grant-unknown"
  | "grant-taken-away"
  | "last-administrator";

export interface GrantGiven {
  readonly giver: Giver;
  /** The account the grant is for; its state is looked at when giving only. */
  readonly account: AccountState;
  /** What the grant is on, within the funder; looked at when giving only. */
  readonly place: Scope;
  /** Since when the place is one, where it was one before: what was given until then may be about to end. */
  readonly since?: Instant;
  /** Whether anybody is asked about the grant; looked at when it is confirmed only. */
  readonly outlasts?: boolean;
  /** Whose accounts were closed of those who administer; looked at when one of them is revoked only. */
  readonly closed?: readonly Id[];
  /** Whether the challenge lies with a mediator now; looked at when mediation ends only. */
  readonly withMediator?: boolean;
  /** Those who mentored in what is carried on; looked at then only. */
  readonly carried?: readonly {
    readonly account: AccountState;
    /** Where it is yet to come. */
    readonly from: Instant | null;
    readonly until: Instant | null;
  }[];
}
