import type { Id } from "@sankofa/kernel/ids";
import type { Grant, Role, ScopeLevel } from "@sankofa/kernel/scope";
import type { Actor, Teller } from "../machinery/teller";

/** Somebody of the story, before or after they have an account. */
export interface Identity {
  readonly name: string;
  readonly email: string;
}

/** Somebody with an account, and what they were granted. */
export class Person implements Actor {
  readonly grants: Grant[] = [];

  constructor(
    readonly account: Id,
    readonly tenant: Id,
    readonly identity: Identity,
  ) {}

  get actor(): string {
    return `account:${this.account}`;
  }
}

export const openAccount = async (teller: Teller, by: Actor, identity: Identity): Promise<Person> => {
  const { id } = await teller.send("access.open-account", by, { displayName: identity.name, email: identity.email });
  return new Person(id, by.tenant, identity);
};

export const giveGrant = async (
  teller: Teller,
  by: Actor,
  to: Person,
  role: Role,
  level: ScopeLevel,
  on: Id,
): Promise<void> => {
  const { facts } = await teller.send("access.give-grant", by, { accountId: to.account, role, level, on });
  to.grants.push({ id: facts[0]?.id ?? "", role, level, on });
};
