import type { Id } from "@sankofa/kernel/ids";

export type AccountState =
  | { readonly status: "absent" }
  | { readonly status: "open"; readonly accountId: Id; readonly displayName: string }
  | { readonly status: "closed"; readonly accountId: Id };
