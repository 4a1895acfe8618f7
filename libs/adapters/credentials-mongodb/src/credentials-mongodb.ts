import { randomBytes } from "node:crypto";
import type { Model, mongo } from "mongoose";
import type { Id } from "@sankofa/kernel/ids";
import type { Instant } from "@sankofa/kernel/time";
import { isTaken, MongoDatabase, type MongoDatabaseOptions } from "@sankofa/mongodb-database";
import {
  PlatformKeyTaken,
  type ApiKey,
  type CalendarAddress,
  type CarriedCredentials,
  type CredentialCarrier,
  type Credentials,
  type Link,
  type Password,
  type Session,
} from "@sankofa/ports/credentials";
import {
  apiKeySchema,
  calendarAddressSchema,
  linkSchema,
  passwordSchema,
  platformSchema,
  sessionSchema,
  type StoredApiKey,
  type StoredCalendarAddress,
  type StoredKey,
  type StoredLink,
  type StoredPassword,
  type StoredSession,
} from "./credential-schemas";

/** The version of credentials that this program writes; it refuses newer ones. */
export const CREDENTIALS_VERSION = 1;

const KEY_BYTES = 32;
const PLATFORM = "platform";
/** Records that are carried from one store to another at once. */
const PAGE = 1_000;

/** The field that stands as _id. */
const NAMED_BY = {
  link: "digest",
  password: "account",
  session: "digest",
  apiKey: "digest",
  calendarAddress: "digest",
} as const;

/** A record by its digest; undefined where there is none. */
const toDigested = <Rest extends object>(
  found: (Rest & { readonly _id: string }) | null,
): (Omit<Rest, "_id"> & { readonly digest: string }) | undefined => {
  if (!found) return undefined;
  const { _id: digest, ...rest } = found;
  return { digest, ...rest };
};

/** Several processes may share the database, so nothing is remembered here: what one of them ends is ended for all. */
class MongoCredentials implements Credentials, CredentialCarrier {
  private constructor(
    private readonly database: MongoDatabase,
    private readonly platform: Model<StoredKey>,
    private readonly links: Model<StoredLink>,
    private readonly passwords: Model<StoredPassword>,
    private readonly sessions: Model<StoredSession>,
    private readonly apiKeys: Model<StoredApiKey>,
    private readonly calendarAddresses: Model<StoredCalendarAddress>,
  ) {}

  static async in(database: MongoDatabase): Promise<MongoCredentials> {
    return new MongoCredentials(
      database,
      await database.prepare("platform", platformSchema),
      await database.prepare("links", linkSchema),
      await database.prepare("passwords", passwordSchema),
      await database.prepare("sessions", sessionSchema),
      await database.prepare("api_keys", apiKeySchema),
      await database.prepare("calendar_addresses", calendarAddressSchema),
    );
  }

  platformKey(): Promise<Buffer> {
    return this.standingKey(randomBytes(KEY_BYTES));
  }

  async takePlatformKey(key: Buffer): Promise<void> {
    if (!key.equals(await this.standingKey(key))) throw new PlatformKeyTaken();
  }

  async carryOut<Kind extends keyof CarriedCredentials>(
    kind: Kind,
    after = "",
  ): Promise<readonly CarriedCredentials[Kind][]> {
    const page = await this.collectionOf(kind)
      .find({ _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(PAGE)
      .lean<{ readonly _id: string }[]>();
    return page.map(({ _id, ...rest }) => ({ [NAMED_BY[kind]]: _id, ...rest }) as unknown as CarriedCredentials[Kind]);
  }

  async takeIn<Kind extends keyof CarriedCredentials>(
    kind: Kind,
    carried: readonly CarriedCredentials[Kind][],
  ): Promise<void> {
    if (carried.length === 0) return;
    const name = NAMED_BY[kind];
    await this.collectionOf(kind).bulkWrite(
      carried.map((each) => {
        const { [name]: _id = "", ...rest } = each as unknown as Record<string, string>;
        return { replaceOne: { filter: { _id }, replacement: { _id, ...rest }, upsert: true } };
      }),
    );
  }

  async saveLink({ digest, ...link }: Link): Promise<void> {
    await this.links.create({ _id: digest, ...link });
  }

  async peekLink(digest: string, now: Instant): Promise<Link | undefined> {
    return toDigested(await this.links.findOne({ _id: digest, expires: { $gt: now } }).lean<StoredLink>());
  }

  /** Found and deleted in one step, so whoever comes second finds nothing. */
  async useLink(digest: string, now: Instant): Promise<Link | undefined> {
    await this.purge(now);
    return toDigested(await this.links.findOneAndDelete({ _id: digest, expires: { $gt: now } }).lean<StoredLink>());
  }

  async savePassword({ account, ...password }: Password): Promise<boolean> {
    try {
      await this.passwords.updateOne({ _id: account }, { $set: password }, { upsert: true });
      return true;
    } catch (error) {
      // Names are unique by an index, so of two who want one at the same moment the second is refused here.
      if (isTaken(error)) return false;
      throw error;
    }
  }

  async findPassword(nameDigest: string): Promise<Password | undefined> {
    const found = await this.passwords.findOne({ nameDigest }).lean<StoredPassword>();
    if (!found) return undefined;
    const { _id: account, ...password } = found;
    return { account, ...password };
  }

  async saveSession({ digest, ...session }: Session): Promise<void> {
    await this.purge(session.created);
    await this.sessions.create({ _id: digest, ...session });
  }

  async session(digest: string, now: Instant): Promise<Session | undefined> {
    const found = await this.sessions.findOne({ _id: digest, expires: { $gt: now } }).lean<StoredSession>();
    if (!found) return undefined;
    const { _id, ...session } = found;
    return { digest: _id, ...session };
  }

  async endSession(digest: string): Promise<void> {
    await this.sessions.deleteOne({ _id: digest });
  }

  async endSessionsOf(account: Id): Promise<void> {
    await this.sessions.deleteMany({ account });
  }

  async saveApiKey({ digest, ...key }: ApiKey): Promise<void> {
    await this.apiKeys.create({ _id: digest, ...key });
  }

  async apiKey(digest: string, now: Instant): Promise<ApiKey | undefined> {
    return toDigested(await this.apiKeys.findOne({ _id: digest, expires: { $gt: now } }).lean<StoredApiKey>());
  }

  async apiKeysOf(account: Id): Promise<readonly ApiKey[]> {
    const found = await this.apiKeys.find({ account }).sort({ created: 1, id: 1 }).lean<StoredApiKey[]>();
    return found.flatMap((each) => toDigested(each) ?? []);
  }

  async noteApiKeyUsed(digest: string, at: Instant): Promise<void> {
    await this.apiKeys.updateOne({ _id: digest }, { $set: { lastUsed: at } });
  }

  async endApiKey(account: Id, id: Id): Promise<boolean> {
    return (await this.apiKeys.deleteOne({ account, id })).deletedCount > 0;
  }

  async saveCalendarAddress({ digest, ...address }: CalendarAddress): Promise<void> {
    await this.calendarAddresses.create({ _id: digest, ...address });
    const { account, of, on, created } = address;
    // Kept before the other goes: an older one outlives no newer one, whenever this process dies or whichever was kept last.
    await this.calendarAddresses.deleteMany({ account, of, on, created: { $lte: created }, _id: { $ne: digest } });
    if (await this.calendarAddresses.exists({ account, of, on, created: { $gt: created } }))
      await this.calendarAddresses.deleteOne({ _id: digest });
  }

  async calendarAddress(digest: string): Promise<CalendarAddress | undefined> {
    return toDigested(await this.calendarAddresses.findById(digest).lean<StoredCalendarAddress>());
  }

  async calendarAddressesOf(account: Id): Promise<readonly CalendarAddress[]> {
    const found = await this.calendarAddresses
      .find({ account })
      .sort({ created: 1, id: 1 })
      .lean<StoredCalendarAddress[]>();
    return found.flatMap((each) => toDigested(each) ?? []);
  }

  async noteCalendarFetched(digest: string, at: Instant): Promise<void> {
    await this.calendarAddresses.updateOne({ _id: digest }, { $set: { lastFetched: at } });
  }

  async endCalendarAddress(account: Id, id: Id): Promise<boolean> {
    return (await this.calendarAddresses.deleteOne({ account, id })).deletedCount > 0;
  }

  close(): Promise<void> {
    return this.database.close();
  }

  /** The platform's key: this one where there is none yet. */
  private async standingKey(key: Buffer): Promise<Buffer> {
    const stands = await this.platform
      .findOneAndUpdate({ _id: PLATFORM }, { $setOnInsert: { key } }, { upsert: true, returnDocument: "after" })
      .lean<{ readonly key: mongo.Binary }>();
    return Buffer.from(stands.key.buffer);
  }

  private collectionOf(kind: keyof CarriedCredentials): Model<{ readonly _id: string }> {
    const models = {
      link: this.links,
      password: this.passwords,
      session: this.sessions,
      apiKey: this.apiKeys,
      calendarAddress: this.calendarAddresses,
    };
    return models[kind] as unknown as Model<{ readonly _id: string }>;
  }

  /** What has expired goes before the next thing is written: the platform's clock decides, not the server's. */
  private async purge(now: Instant): Promise<void> {
    await this.links.deleteMany({ expires: { $lte: now } });
    await this.sessions.deleteMany({ expires: { $lte: now } });
  }
}

/** Credentials in a MongoDB database of their own; a link that was used stays used on a majority of the servers. */
export const openMongoCredentials = (options: MongoDatabaseOptions): Promise<Credentials & CredentialCarrier> =>
  MongoDatabase.open(options, CREDENTIALS_VERSION, (database) => MongoCredentials.in(database));
