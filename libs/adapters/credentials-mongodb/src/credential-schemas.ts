import { Schema } from "mongoose";
import type { ApiKey, CalendarAddress, Link, Password, Session } from "@sankofa/ports/credentials";

/** As it is stored: found by what names it. */
export type StoredLink = Omit<Link, "digest"> & { readonly _id: string };
export type StoredSession = Omit<Session, "digest"> & { readonly _id: string };
export type StoredPassword = Omit<Password, "account"> & { readonly _id: string };
export type StoredApiKey = Omit<ApiKey, "digest"> & { readonly _id: string };
export type StoredCalendarAddress = Omit<CalendarAddress, "digest"> & { readonly _id: string };
export interface StoredKey {
  readonly _id: string;
  readonly key: Buffer;
}

const text = { type: String, required: true } as const;
const textOrNull = { type: String, default: null } as const;
/** What is not declared is refused; an empty record stays one. */
const strictly = { versionKey: false, strict: "throw", minimize: false } as const;

export const platformSchema = new Schema<StoredKey>({ _id: text, key: { type: Buffer, required: true } }, strictly);

export const linkSchema = new Schema<StoredLink>(
  {
    _id: text,
    purpose: text,
    tenant: textOrNull,
    account: textOrNull,
    about: { type: Schema.Types.Mixed, required: true },
    expires: text,
  },
  strictly,
);
linkSchema.index({ expires: 1 });

export const passwordSchema = new Schema<StoredPassword>(
  { _id: text, tenant: text, nameDigest: text, hash: text },
  strictly,
);
passwordSchema.index({ nameDigest: 1 }, { unique: true });

export const sessionSchema = new Schema<StoredSession>(
  { _id: text, account: text, tenant: text, created: text, expires: text },
  strictly,
);
sessionSchema.index({ account: 1 });
sessionSchema.index({ expires: 1 });

export const apiKeySchema = new Schema<StoredApiKey>(
  {
    _id: text,
    id: text,
    account: text,
    tenant: text,
    label: text,
    created: text,
    expires: text,
    lastUsed: textOrNull,
  },
  // Its own id is a field like any other.
  { ...strictly, id: false },
);
apiKeySchema.index({ id: 1 }, { unique: true });
apiKeySchema.index({ account: 1, created: 1 });

export const calendarAddressSchema = new Schema<StoredCalendarAddress>(
  {
    _id: text,
    id: text,
    account: text,
    tenant: text,
    of: text,
    on: text,
    titles: text,
    language: text,
    created: text,
    lastFetched: textOrNull,
  },
  { ...strictly, id: false },
);
calendarAddressSchema.index({ account: 1, created: 1 });
