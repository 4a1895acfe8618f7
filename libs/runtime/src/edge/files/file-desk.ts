import type { MediaType, ReceivedFile } from "@sankofa/kernel/attachment";
import type { Id } from "@sankofa/kernel/ids";
import type { Caller } from "@sankofa/kernel/scope";

/** Why a file is not taken away by somebody who is told that it is there. */
export type Stays = "not-yours" | "consent" | "pseudonyms" | "withdrawn" | "forgotten" | "missing" | "damaged";

/** What the edge asks of whoever keeps files. */
export interface FileDesk {
  /** Seals the bytes under the owner's key and stores them; the answer lets their sender attach them within a day. */
  receive(
    caller: Caller,
    file: { readonly owner: Id; readonly mediaType: MediaType; readonly bytes: Buffer },
  ): Promise<ReceivedFile>;
  /** The bytes, for whoever may have them. A file that is not there, or not theirs to see, is a problem that is thrown. */
  handOut(caller: Caller, digest: string): Promise<{ readonly mediaType: string; readonly bytes: Buffer }>;
  /** The bytes, to go into an archive that shows people so; or why they stay. One that was damaged does not stop an archive. */
  takeAway(
    caller: Caller,
    digest: string,
    shows: "names" | "pseudonyms",
  ): Promise<{ readonly mediaType: string; readonly bytes: Buffer } | Stays>;
}
