import type { RefusalEntry, Surroundings } from "./manifest";
import { field, optional, record, type Static } from "./schema";
import { isPlatform, type Caller, type Grant, type Scope } from "./scope";
import { localDateAt, type Instant } from "./time";

/*
 * GEN-6: a file is taken in by the edge, which seals it and stores it by digest; a noun that needs it keeps a fact that
 * holds the digest, and never the bytes. What is here is the same for every noun: the request's field, the fact's fields,
 * and what is checked in between.
 */

/** What may be attached, as its bytes say: documents, tables, pictures. Nothing that a browser would run. */
export const MEDIA_TYPES = [
  "application/pdf",
  "image/png",
  "image/jpeg",
  "image/webp",
  "text/plain",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  "application/vnd.oasis.opendocument.text",
  "application/vnd.oasis.opendocument.spreadsheet",
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** A taken-in file: the SHA-256 of its sealed bytes, what it is, and whose key seals it: a person's, or the funder's own. */
const file = {
  digest: field.digest(),
  mediaType: field.oneOf(...MEDIA_TYPES),
  size: field.whole(1),
  ownerId: field.id(),
};

/** How far the consent of those who can be seen in a picture reaches. */
export const REACHES = ["programme", "funder", "public"] as const;
export type Reach = (typeof REACHES)[number];

/**
 * PRV-4: how far a file may be taken away by whoever may read it. What has left cannot be taken back: a picture leaves only where
 * its consent is for everybody; what people wrote leaves with whoever reads their names.
 */
export const TRAVELS = ["anywhere", "with-names", "nowhere"] as const;
export type Travels = (typeof TRAVELS)[number];

/** PRV-4: how somebody who can be seen in a picture agreed to it. */
export const consent = record({
  given: field.localDate(),
  how: field.oneOf("written", "spoken"),
  reach: field.oneOf(...REACHES),
});
export type Consent = Static<typeof consent>;

/** What taking a file in answers: handed on to the command that attaches it, within a day, by whoever sent the file. */
export const receivedFile = record({ ...file, expires: field.instant(), receipt: field.id() });
export type ReceivedFile = Static<typeof receivedFile>;

/** The field `file` of a request that attaches: put it under `openMaps`. */
export const attachedFile = record({
  ...receivedFile.properties,
  name: field.line({ maxLength: 200 }),
  consent: optional(consent),
});
export type AttachedFile = Static<typeof attachedFile>;

const SEALED = 2_000;
const attachment = (longestName: number) => ({
  ...file,
  name: field.personal("ownerId", { maxLength: longestName }),
  consent: optional(consent),
});

/** The fields of a fact `…-attachment-added`, beside the ids of what it belongs to. */
export const attachmentFields = attachment(300);
/** The same in a contract `<noun>.attachment-added`, where the name is a sealed token. */
export const attachmentSaid = attachment(SEALED);

const receiptText = (received: Omit<ReceivedFile, "receipt">, actor: string): string =>
  [received.digest, received.mediaType, received.size, received.ownerId, received.expires, actor].join("\n");

/** Says that this account sent these bytes: nobody can attach a file that they only know the digest of. */
export const receiptOf = (
  received: Omit<ReceivedFile, "receipt">,
  { actor, reservationId }: Pick<Surroundings, "actor" | "reservationId">,
): Promise<string> => reservationId("received-file", receiptText(received, actor));

/** For `given` of a command that attaches: whether the file was taken in from this very account. */
export const wasReceived = async (
  attached: AttachedFile,
  around: Pick<Surroundings, "actor" | "reservationId">,
): Promise<boolean> => (await receiptOf(attached, around)) === attached.receipt;

export type AttachmentRefusal = "file-not-received" | "file-expired" | "consent-missing" | "consent-in-future";

/** Where a day begins first: what is still to come there is to come everywhere. */
const EASTERNMOST = "Pacific/Kiritimati";

/** Why a file may not be attached; undefined where it may. */
export const attachmentFault = (
  { mediaType, consent: given, expires }: AttachedFile,
  received: boolean,
  now: Instant,
): AttachmentRefusal | undefined => {
  if (!received) return "file-not-received";
  if (expires <= now) return "file-expired";
  if (mediaType.startsWith("image/") && !given) return "consent-missing";
  return given && given.given > localDateAt(now, EASTERNMOST) ? "consent-in-future" : undefined;
};

/** What is for the programme is for those who work in it and those who manage programmes, not for who looks on from the funder. */
const isOfProgramme = ({ role, level }: Grant): boolean => level !== "funder" || role === "programme-manager";

/**
 * PRV-4: whether a consent reaches as far as somebody who may read the record. An auditor reads pseudonyms for people: a face is
 * none, and is shown where it is for everybody. Without a consent, as for a document, the record alone says who reads it.
 */
export const isWithinReach = (
  reach: Reach | null,
  { actor, tenant, grants }: Pick<Caller, "actor" | "tenant" | "grants">,
  scope: Scope,
): boolean => {
  if (reach === null || reach === "public") return true;
  if (grants.length === 0) return isPlatform({ actor, tenant, grants });
  return grants.some(
    (grant) =>
      grant.role !== "auditor" && scope[grant.level] === grant.on && (reach === "funder" || isOfProgramme(grant)),
  );
};

/** What a fact holds of an attached file. */
export const attachmentOf = ({ receipt: _receipt, expires: _expires, ...kept }: AttachedFile) => kept;

export const attachmentRefusals: Readonly<Record<AttachmentRefusal, RefusalEntry>> = {
  "file-not-received": { status: 422, title: "This file was not sent by you: send it first" },
  "file-expired": { status: 409, title: "The file was sent too long ago: send it again" },
  "consent-missing": { status: 422, title: "A picture needs the consent of those who can be seen in it" },
  "consent-in-future": { status: 422, title: "The consent was given on a day that is still to come" },
};
