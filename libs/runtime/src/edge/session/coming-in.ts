import type { Id } from "@sankofa/kernel/ids";
import type { Position } from "@sankofa/kernel/contract";
import { isRole, isScopeLevel } from "./grant-in-link";
import type { Caller, Grant } from "@sankofa/kernel/scope";
import type { Link, LinkPurpose, Password } from "@sankofa/ports/credentials";
import { AccessRoom } from "../access-room";
import { idFromLink } from "../command-id";
import type { EdgeOptions } from "../edge.options";
import { invalidField, linkUnknown, nameTaken, roleNotAllowed } from "../edge-problem";
import { secretDigest } from "../secrets";
import type { Passwords } from "./passwords";
import type { FirstAdministratorRequest, NewPersonRequest } from "./session.requests";

/** Who came in, and the position from which the views know them. */
export interface CameIn {
  readonly account: Id;
  readonly funder: Id;
  readonly position: Position;
}

type Needs = Pick<EdgeOptions, "rooms" | "accounts" | "credentials" | "clock">;

/**
 * How somebody without an account gets one through a one-time link. Every command's id follows from the link: whatever stops
 * half-way, the same form sent again goes on where it stopped and makes nothing twice. The link is used up when all else is
 * there but the password, which so is kept of one form only, however many are sent at the same moment.
 */
export class ComingIn {
  private readonly access: AccessRoom;

  constructor(
    private readonly edge: Needs,
    private readonly passwords: Passwords,
  ) {
    this.access = new AccessRoom(edge.rooms);
  }

  /** The link a token belongs to, left usable. */
  async linkFor(token: string, purpose: LinkPurpose): Promise<Link> {
    const link = await this.edge.credentials.peekLink(secretDigest(token), this.edge.clock.now());
    if (link?.purpose !== purpose) throw linkUnknown();
    return link;
  }

  /** A funder with its first administrator; the operator's link stands for the operator. */
  async firstAdministrator(request: FirstAdministratorRequest): Promise<CameIn> {
    const link = await this.linkFor(request.token, "first-administrator");
    await this.refuseUnusable(request);
    const funder = idFromLink(link.digest, "funder");
    const operator: Caller = { actor: "operator", tenant: funder, grants: [] };
    const opened = await this.access.openAccount(
      operator,
      idFromLink(link.digest, "open-account"),
      request.displayName,
    );
    await this.access.registerFunder(
      operator,
      idFromLink(link.digest, "register-funder"),
      request.funderName,
      opened.id,
    );
    const administers = { role: "funder-administrator", level: "funder", on: funder } as const;
    return this.finish(link, request, operator, opened.id, administers);
  }

  /**
   * Somebody invited. The grant is given by whoever made the link, with what they may give now: an invitation of
   * somebody who has lost their own role since is worth nothing.
   */
  async invited(request: NewPersonRequest): Promise<CameIn> {
    const link = await this.linkFor(request.token, "invitation");
    const { tenant } = link;
    const { role, level, on, invitedBy } = link.about;
    if (tenant === null || on === undefined || invitedBy === undefined || !isRole(role) || !isScopeLevel(level))
      throw linkUnknown();
    const grant = { role, level, on };
    const inviter = await this.edge.accounts.callerOf({ account: invitedBy, tenant });
    if (!inviter || !(await this.edge.accounts.mayGive(inviter, grant))) throw roleNotAllowed();
    await this.refuseUnusable(request);
    const platform: Caller = { actor: "process:invitation", tenant, grants: [] };
    const opened = await this.access.openAccount(
      platform,
      idFromLink(link.digest, "open-account"),
      request.displayName,
    );
    return this.finish(link, request, inviter, opened.id, grant);
  }

  /** What can be refused is refused before the first fact. */
  private async refuseUnusable({ name, password }: NewPersonRequest): Promise<void> {
    if (password.toLowerCase().includes(name.trim().toLowerCase()))
      throw invalidField("password-holds-name", "/password", "Choose a password without your sign-in name in it");
    if (await this.passwords.isTaken(name)) throw nameTaken();
  }

  private async finish(
    link: Link,
    { name, password }: NewPersonRequest,
    giver: Caller,
    account: Id,
    grant: Omit<Grant, "id">,
  ): Promise<CameIn> {
    const given = await this.access.giveGrant(giver, idFromLink(link.digest, "give-grant"), account, grant);
    const made = await this.passwords.made(account, giver.tenant, name, password);
    if (!(await this.edge.credentials.useLink(link.digest, this.edge.clock.now()))) throw linkUnknown();
    await this.keep(made, link);
    await this.edge.accounts.reached(given.position);
    return { account, funder: giver.tenant, position: given.position };
  }

  /** The link goes back to whoever could not be given the name, or any. */
  private async keep(made: Password, link: Link): Promise<void> {
    const { credentials } = this.edge;
    const kept = await credentials.savePassword(made).catch(async (error: unknown) => {
      await credentials.saveLink(link);
      throw error;
    });
    if (kept) return;
    await credentials.saveLink(link);
    throw nameTaken();
  }
}
