import type { Id } from "./ids";

/** What a record belongs to, from the funder down. Grants are given at one of these levels. */
export interface Scope {
  readonly funder: Id;
  readonly programme?: Id;
  readonly application?: Id;
  readonly relationship?: Id;
  /** One matter within a relationship: a mediator is let into this and nothing else. */
  readonly challenge?: Id;
}

export type ScopeLevel = keyof Scope;
export const SCOPE_LEVELS = [
  "funder",
  "programme",
  "application",
  "relationship",
  "challenge",
] as const satisfies readonly ScopeLevel[];

export type Role =
  | "funder-administrator"
  | "programme-manager"
  | "coordinator"
  | "applicant"
  | "mentor"
  | "mentee"
  | "signatory"
  | "mediator"
  | "auditor"
  | "integration";

/** Where each role may be granted; the first is the usual one. */
export const ROLE_LEVELS: Readonly<Record<Role, readonly ScopeLevel[]>> = {
  "funder-administrator": ["funder"],
  "programme-manager": ["programme", "funder"],
  coordinator: ["programme"],
  applicant: ["application"],
  mentor: ["relationship"],
  mentee: ["relationship", "application"],
  signatory: ["application"],
  mediator: ["challenge"],
  auditor: ["funder", "programme", "relationship"],
  integration: ["funder"],
};

export interface Grant {
  readonly id: Id;
  readonly role: Role;
  readonly level: ScopeLevel;
  /** The funder, programme, application, relationship or challenge the grant is for. */
  readonly on: Id;
}

/** Who is asking: a person through an account, or the platform itself through a process or deadline. */
export interface Caller {
  /** `account:<id>`, `process:<name>`, `deadline:<name>`, `operator`, or `link:<id>` for somebody without an account. */
  readonly actor: string;
  readonly tenant: Id;
  readonly grants: readonly Grant[];
}

/** Processes and deadlines act for the platform: they carry no grants and are bound to their tenant only. */
export const isPlatform = (caller: Caller): boolean => /^(process|deadline|operator)(:|$)/.test(caller.actor);

/**
 * Selection turns an applicant into a mentee: an applicant's grant on an application reads as the mentee's in the
 * relationship that came from it.
 */
const hasRole = (grant: Grant, allowed: readonly Role[], scope: Scope): boolean =>
  allowed.includes(grant.role) ||
  (grant.role === "applicant" && scope.relationship !== undefined && allowed.includes("mentee"));

/**
 * True when one of the caller's grants has an allowed role and covers the scope. The platform needs none; an operator who acts by
 * somebody's right carries that one's grants, and has no more than they allow.
 */
export const covers = (caller: Caller, allowed: readonly Role[], scope: Scope): boolean =>
  caller.tenant === scope.funder &&
  ((isPlatform(caller) && caller.grants.length === 0) ||
    caller.grants.some((grant) => scope[grant.level] === grant.on && hasRole(grant, allowed, scope)));
