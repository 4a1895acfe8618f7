/** Answers of the access room. */
export type Level = "funder" | "programme" | "application" | "relationship" | "challenge";

export interface Listed<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface Account {
  readonly accountId: string;
  readonly displayName: string;
  readonly status: "open" | "closed";
  readonly opened: string;
}

export interface GrantEntry {
  readonly grantId: string;
  readonly accountId: string;
  readonly displayName: string;
  readonly role: string;
  readonly level: Level;
  readonly on: string;
  readonly onName: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly given: string;
  readonly confirmed: { readonly at: string } | null;
  readonly revoked: { readonly at: string; readonly reason: string } | null;
}

/** A grant that stands although what it was given for is over, or somebody who did it has left. */
export interface OutlastingGrant extends Pick<
  GrantEntry,
  "grantId" | "accountId" | "displayName" | "role" | "level" | "onName" | "given"
> {
  readonly over: {
    readonly how: "not-selected" | "declined" | "ended" | "replaced" | "left";
    readonly at: string;
  };
}

export interface InvitationLink {
  readonly url: string;
  readonly expires: string;
}
