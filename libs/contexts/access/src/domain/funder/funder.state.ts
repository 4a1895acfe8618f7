import type { Id } from "@sankofa/kernel/ids";

export type FunderState =
  | { readonly status: "absent" }
  | { readonly status: "registered"; readonly funderId: Id; readonly name: string; readonly administrator: Id };
