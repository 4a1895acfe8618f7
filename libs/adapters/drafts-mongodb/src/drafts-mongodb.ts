import { Schema, type Model } from "mongoose";
import type { Id } from "@sankofa/kernel/ids";
import type { Instant } from "@sankofa/kernel/time";
import { isTaken, MongoDatabase, type MongoDatabaseOptions } from "@sankofa/mongodb-database";
import type { Draft, Drafts } from "@sankofa/ports/drafts";

/** The version of drafts that this program writes; it refuses newer ones. */
export const DRAFTS_VERSION = 1;

type StoredDraft = Draft & { readonly _id: string };

const text = { type: String, required: true } as const;
const draftSchema = new Schema<StoredDraft>(
  { _id: text, account: text, form: text, version: text, sealed: text, saved: text, expires: text },
  { versionKey: false, strict: "throw" },
);
draftSchema.index({ expires: 1 });
draftSchema.index({ account: 1, saved: -1 });

const nameOf = (account: Id, form: string): string => `${account}/${form}`;

class MongoDrafts implements Drafts {
  constructor(
    private readonly database: MongoDatabase,
    private readonly drafts: Model<StoredDraft>,
  ) {}

  async of(account: Id, form: string, now: Instant): Promise<Draft | undefined> {
    const found = await this.drafts.findOne({ _id: nameOf(account, form), expires: { $gt: now } }).lean<StoredDraft>();
    if (!found) return undefined;
    const { _id: _, ...draft } = found;
    return draft;
  }

  async keep(draft: Draft, on: Id | null, most: number): Promise<boolean> {
    await this.drafts.deleteMany({ expires: { $lte: draft.saved } });
    return on === null ? this.begin(draft, most) : this.replace(draft, on);
  }

  async remove(account: Id, form: string): Promise<void> {
    await this.drafts.deleteOne({ _id: nameOf(account, form) });
  }

  close(): Promise<void> {
    return this.database.close();
  }

  private async begin(draft: Draft, most: number): Promise<boolean> {
    // Two begun at the same moment may be one too many: it is a bound, and nobody's right.
    if ((await this.drafts.countDocuments({ account: draft.account }).limit(most)) >= most) return false;
    try {
      await this.drafts.create({ _id: nameOf(draft.account, draft.form), ...draft });
      return true;
    } catch (error) {
      if (isTaken(error)) return false;
      throw error;
    }
  }

  private async replace(draft: Draft, on: Id): Promise<boolean> {
    const place = { _id: nameOf(draft.account, draft.form), version: on };
    return (await this.drafts.updateOne(place, { $set: draft })).matchedCount > 0;
  }
}

/** Drafts in a MongoDB database of their own. */
export const openMongoDrafts = (options: MongoDatabaseOptions): Promise<Drafts> =>
  MongoDatabase.open(
    options,
    DRAFTS_VERSION,
    async (database) => new MongoDrafts(database, await database.prepare("drafts", draftSchema)),
  );
