import type { Grant, Role, Scope, ScopeLevel } from "./scope";
import { ROLE_LEVELS } from "./scope";
import type { Instant } from "./time";

/** A grant with the period it holds for; null where it has no beginning or no end. */
export interface HeldGrant extends Grant {
  readonly from: Instant | null;
  readonly until: Instant | null;
}

/** What is known of an account at every request of a session. */
export interface GrantHolder {
  readonly status: "open" | "closed";
  readonly grants: readonly HeldGrant[];
}

/** The grants an account holds at a moment: none once it is closed, none before their beginning or from their end on. */
export const grantsAt = (holder: GrantHolder, now: Instant): readonly Grant[] =>
  holder.status === "closed"
    ? []
    : holder.grants
        .filter(({ from, until }) => (from === null || from <= now) && (until === null || now < until))
        .map(({ id, role, level, on }) => ({ id, role, level, on }));

const BELOW_FUNDER: readonly ScopeLevel[] = ["programme", "application", "relationship", "challenge"];
const BELOW_PROGRAMME: readonly ScopeLevel[] = ["application", "relationship", "challenge"];

/** The levels at which a role may give grants, and take them away, within its own scope. */
export const GIVES_AT: Readonly<Record<Role, readonly ScopeLevel[]>> = {
  "funder-administrator": ["funder", ...BELOW_FUNDER],
  "programme-manager": BELOW_FUNDER,
  coordinator: BELOW_PROGRAMME,
  applicant: [],
  mentor: [],
  mentee: [],
  signatory: [],
  mediator: [],
  auditor: [],
  integration: [],
};

/** A role is granted only where it means something. */
export const isGrantable = (role: Role, level: ScopeLevel): boolean => ROLE_LEVELS[role].includes(level);

/** Nobody hands on more than they hold: a giver's own grant covers the place and gives at that level. */
export const mayGive = (own: readonly Grant[], level: ScopeLevel, place: Scope): boolean =>
  own.some((grant) => place[grant.level] === grant.on && GIVES_AT[grant.role].includes(level));
