import { createHash } from "node:crypto";
import { Schema, type Model, type mongo } from "mongoose";
import { instant, type Instant } from "@sankofa/kernel/time";
import { MongoDatabase, type MongoDatabaseOptions } from "@sankofa/mongodb-database";
import { DamagedFile, type Files } from "@sankofa/ports/files";

/** The version of files that this program writes; it refuses newer ones. */
export const FILES_VERSION = 1;

/** A document may have 16 MiB; a piece stays far below, so that one slow file does not hold up a connection for long. */
const PIECE_BYTES = 1_048_576;
const LIST_PAGE = 1_000;

interface StoredFile {
  /** SHA-256 of the bytes, hex. */
  readonly _id: string;
  readonly pieces: number;
  /** Left out by programs that did not ask for it yet. */
  readonly stored?: Date;
}

interface StoredPiece {
  /** The file's digest and the place of the piece, from 0. */
  readonly _id: string;
  readonly bytes: Buffer;
}

const strictly = { versionKey: false, strict: "throw" } as const;
const text = { type: String, required: true } as const;
const fileSchema = new Schema<StoredFile>(
  { _id: text, pieces: { type: Number, required: true }, stored: Date },
  strictly,
);
const pieceSchema = new Schema<StoredPiece>({ _id: text, bytes: { type: Buffer, required: true } }, strictly);

const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const pieceId = (digest: string, place: number): string => `${digest}/${place}`;

class MongoFiles implements Files {
  private constructor(
    private readonly database: MongoDatabase,
    private readonly files: Model<StoredFile>,
    private readonly pieces: Model<StoredPiece>,
  ) {}

  static async in(database: MongoDatabase): Promise<MongoFiles> {
    return new MongoFiles(
      database,
      await database.prepare("files", fileSchema),
      await database.prepare("pieces", pieceSchema),
    );
  }

  async put(bytes: Uint8Array): Promise<string> {
    const digest = digestOf(bytes);
    const stored = await this.read(digest);
    // Damaged bytes are put right by the same bytes coming again.
    if (!stored || digestOf(stored) !== digest) await this.write(digest, Buffer.from(bytes));
    return digest;
  }

  async get(digest: string): Promise<Uint8Array | undefined> {
    const bytes = await this.read(digest);
    if (bytes && digestOf(bytes) !== digest) throw new DamagedFile(digest);
    return bytes;
  }

  async has(digest: string): Promise<boolean> {
    return (await this.files.exists({ _id: digest })) !== null;
  }

  async *list(): AsyncIterable<string> {
    for (let after: string | undefined = ""; after !== undefined;) {
      const page: readonly { readonly _id: string }[] = await this.files
        .find({ _id: { $gt: after } }, { _id: 1 })
        .sort({ _id: 1 })
        .limit(LIST_PAGE)
        .lean<{ _id: string }[]>();
      for (const { _id } of page) yield _id;
      after = page.length === LIST_PAGE ? page.at(-1)?._id : undefined;
    }
  }

  async since(digest: string): Promise<Instant | undefined> {
    const file = await this.files.findById(digest).lean<StoredFile>();
    return file ? instant(file.stored?.getTime() ?? 0) : undefined;
  }

  /** The name first: a reader sees all of the file or nothing. */
  async remove(digest: string): Promise<void> {
    const file = await this.files.findByIdAndDelete(digest).lean<StoredFile>();
    for (let place = 0; place < (file?.pieces ?? 0); place += 1)
      await this.pieces.deleteOne({ _id: pieceId(digest, place) });
  }

  close(): Promise<void> {
    return this.database.close();
  }

  /**
   * All pieces before the file has its name: a reader sees all of it or nothing. Named by digest, they are the same
   * whoever writes them, at the same moment too.
   */
  private async write(digest: string, bytes: Buffer): Promise<void> {
    const pieces = Math.ceil(bytes.length / PIECE_BYTES);
    for (let place = 0; place < pieces; place += 1) {
      const piece = bytes.subarray(place * PIECE_BYTES, (place + 1) * PIECE_BYTES);
      await this.pieces.updateOne({ _id: pieceId(digest, place) }, { $set: { bytes: piece } }, { upsert: true });
    }
    await this.files.updateOne({ _id: digest }, { $set: { pieces, stored: new Date() } }, { upsert: true });
  }

  /** What is stored under a digest, unchecked; pieces that are missing leave a gap that the digest shows. */
  private async read(digest: string): Promise<Buffer | undefined> {
    const file = await this.files.findById(digest).lean<StoredFile>();
    if (!file) return undefined;
    const parts: Uint8Array[] = [];
    for (let place = 0; place < file.pieces; place += 1) {
      const piece = await this.pieces.findById(pieceId(digest, place)).lean<{ readonly bytes: mongo.Binary }>();
      if (piece) parts.push(piece.bytes.buffer);
    }
    return Buffer.concat(parts);
  }
}

/** Files in a MongoDB database of their own, in pieces by digest. */
export const openMongoFiles = (options: MongoDatabaseOptions): Promise<Files & { close(): Promise<void> }> =>
  MongoDatabase.open(options, FILES_VERSION, (database) => MongoFiles.in(database));
