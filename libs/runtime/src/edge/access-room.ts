import type { Id } from "@sankofa/kernel/ids";
import type { Caller, Grant } from "@sankofa/kernel/scope";
import { ok } from "./answers";
import type { Rooms } from "./rooms-client";
import type { CommandAnswer } from "../rooms";

/** The commands of the access room that the edge sends by itself, when somebody comes in by a link. */
export class AccessRoom {
  constructor(private readonly rooms: Rooms) {}

  private async send(entry: string, caller: Caller, commandId: Id, request: object): Promise<CommandAnswer> {
    return ok(await this.rooms.send(`access.${entry}`, { kind: "command", caller, commandId, request }));
  }

  openAccount(caller: Caller, commandId: Id, displayName: string): Promise<CommandAnswer> {
    return this.send("open-account", caller, commandId, { displayName });
  }

  registerFunder(caller: Caller, commandId: Id, name: string, administrator: Id): Promise<CommandAnswer> {
    return this.send("register-funder", caller, commandId, { name, administrator });
  }

  giveGrant(caller: Caller, commandId: Id, accountId: Id, grant: Omit<Grant, "id">): Promise<CommandAnswer> {
    return this.send("give-grant", caller, commandId, { accountId, ...grant });
  }
}
