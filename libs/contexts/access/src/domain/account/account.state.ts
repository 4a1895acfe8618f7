import type { Id } from "@sankofa/kernel/ids";
import type { Language } from "@sankofa/kernel/language";
import type { Channel } from "./account.events";

export type AccountState =
  | { readonly status: "absent" }
  | {
      readonly status: "open";
      readonly accountId: Id;
      readonly displayName: string;
      readonly language?: Language;
      readonly reminders?: { readonly channel: Channel; readonly email?: string };
    }
  | { readonly status: "closed"; readonly accountId: Id };
