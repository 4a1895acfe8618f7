import type { MediaType, ReceivedFile } from "@sankofa/kernel/attachment";
import type { Id } from "@sankofa/kernel/ids";
import type { Caller } from "@sankofa/kernel/scope";

/** What the edge asks of whoever keeps files. */
export interface FileDesk {
  /** Seals the bytes under the owner's key and stores them; the answer lets their sender attach them within a day. */
  receive(
    caller: Caller,
    file: { readonly owner: Id; readonly mediaType: MediaType; readonly bytes: Buffer },
  ): Promise<ReceivedFile>;
  /** The bytes, for whoever may have them. A file that is not there, or not theirs to see, is a problem that is thrown. */
  handOut(caller: Caller, digest: string): Promise<{ readonly mediaType: string; readonly bytes: Buffer }>;
}
