import type { Position } from "@sankofa/kernel/contract";
import type { Id } from "@sankofa/kernel/ids";
import type { Language } from "@sankofa/kernel/language";
import type { Caller, Grant } from "@sankofa/kernel/scope";
import type { Session } from "@sankofa/ports/credentials";

/** Whose account it is: a session, or whoever made an invitation. */
export type AccountKey = Pick<Session, "account" | "tenant">;

/** What the pages show of who is signed in. Personal values are opened for the person themselves. */
export interface Profile {
  readonly account: { readonly id: Id; readonly displayName: string; readonly language: Language | null };
  readonly funder: { readonly id: Id; readonly name: string };
}

/** What the edge asks of the access room's views. */
export interface AccountDirectory {
  /** The account with the grants it holds now; undefined for one that does not exist or was closed. */
  callerOf(key: AccountKey): Promise<Caller | undefined>;
  profileOf(key: AccountKey): Promise<Profile | undefined>;
  /** True where the access room would let the caller give this grant. */
  mayGive(caller: Caller, grant: Omit<Grant, "id">): Promise<boolean>;
  /** Resolves when the accounts have read up to the position, or after a moment's wait, whichever is first. */
  reached(position: Position): Promise<void>;
}
