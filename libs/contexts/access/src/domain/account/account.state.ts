import type { Id } from "@sankofa/kernel/ids";
import type { Language } from "@sankofa/kernel/language";

export type AccountState =
  | { readonly status: "absent" }
  | { readonly status: "open"; readonly accountId: Id; readonly displayName: string; readonly language?: Language }
  | { readonly status: "closed"; readonly accountId: Id };
