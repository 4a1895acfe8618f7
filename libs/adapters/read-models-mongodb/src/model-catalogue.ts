import { randomUUID } from "node:crypto";
import type { mongo } from "mongoose";
import type { Position } from "@sankofa/kernel/contract";
import { isTaken } from "@sankofa/mongodb-database";
import { START } from "@sankofa/ports/event-store";
import {
  CheckpointConflict,
  LeaseLost,
  NotCaughtUp,
  UnknownModel,
  type Commit,
  type ModelId,
  type ModelSpec,
  type ModelState,
  type ModelStatus,
} from "@sankofa/ports/read-models";
import { requireNames, specText } from "@sankofa/ports/read-models.bounds";
import { ModelCollections } from "./model-collections";

/** A build of a model and how far it is. A dropped one has lost its name and only waits for its collections to go. */
export interface StoredModel {
  readonly _id: string;
  readonly name?: string;
  readonly version?: number;
  readonly spec: ModelSpec;
  readonly checkpoint: Position;
  readonly epoch: number;
  /** How many pages were written, the last of them by which commit. */
  readonly page: number;
  readonly commit: string | null;
  /** On a single server: a page that is accepted and not yet written out. */
  readonly pending: string | null;
  readonly caughtUp: boolean;
}

interface Answering {
  readonly _id: string;
  readonly active?: number;
  readonly retired: readonly number[];
}

const MOST_MODELS = 10_000;

/** Which models there are, how far each has read and which version of a name is the active one. */
export class ModelCatalogue {
  readonly models: mongo.Collection<StoredModel>;
  private readonly answering: mongo.Collection<Answering>;
  private readonly known = new Map<string, ModelCollections>();

  constructor(private readonly db: mongo.Db) {
    this.models = db.collection("models");
    this.answering = db.collection("answering");
  }

  /** Finishes what a process that died in the middle of dropping a model left. */
  async open(): Promise<void> {
    await this.models.createIndex(
      { name: 1, version: 1 },
      { unique: true, partialFilterExpression: { name: { $exists: true } } },
    );
    const dropped = await this.models
      .find({ name: { $exists: false } })
      .limit(MOST_MODELS)
      .toArray();
    for (const { _id, spec } of dropped) await this.remove(new ModelCollections(this.db, _id, spec));
  }

  async prepare(spec: ModelSpec): Promise<void> {
    requireNames(spec);
    const { name, version, indexes, lists = [], history } = spec;
    const fresh = {
      _id: randomUUID(),
      spec: { name, version, indexes, lists, history },
      checkpoint: START,
      epoch: 0,
      page: 0,
    };
    await this.settle({ name, version }, { ...fresh, commit: null, pending: null, caughtUp: false });
    this.forget(spec);
    const collections = await this.of(spec);
    if (specText(collections.spec) !== specText(spec))
      throw new TypeError(`${name} v${version} was prepared with other indexes or history: raise its version`);
    // Also where it stands already: whoever made it may have died before its indexes were there.
    await collections.create();
    await this.answerFirst(spec);
    if ((await this.statusOf(spec)) !== "building") await collections.createIndexes();
  }

  async of(model: ModelId): Promise<ModelCollections> {
    const name = `${model.name} v${model.version}`;
    const known = this.known.get(name);
    if (known) return known;
    const { _id, spec } = await this.stored(model);
    const collections = new ModelCollections(this.db, _id, spec);
    this.known.set(name, collections);
    return collections;
  }

  /**
   * Accepts a page: moves the checkpoint from where the page was computed, and counts it. Undefined where this very page
   * was accepted before, or something else than its checkpoint was not as expected.
   */
  async accept(
    { build }: ModelCollections,
    page: Commit,
    commit: string,
    as: { readonly expecting?: Pick<StoredModel, "page" | "pending">; readonly pending: string | null },
    session?: mongo.ClientSession,
  ): Promise<StoredModel | undefined> {
    const within = session ? { session } : {};
    const { expected, checkpoint, epoch } = page;
    const accepted = await this.models.findOneAndUpdate(
      {
        ...{ _id: build, name: { $exists: true }, commit: { $ne: commit } },
        ...{ checkpoint: expected, epoch: { $lte: epoch }, ...as.expecting },
      },
      { $set: { checkpoint, epoch, commit, pending: as.pending }, $inc: { page: 1 } },
      { returnDocument: "after", ...within },
    );
    if (accepted) return accepted;
    const stored = await this.models.findOne({ _id: build, name: { $exists: true } }, within);
    if (!stored) throw new UnknownModel(page.model);
    if (stored.commit !== commit) requireExpected(stored, page);
    return undefined;
  }

  forget({ name, version }: ModelId): void {
    this.known.delete(`${name} v${version}`);
  }

  /** False once another process has dropped it, or built it anew. */
  async stands({ build }: ModelCollections): Promise<boolean> {
    return (await this.models.findOne({ _id: build, name: { $exists: true } })) !== null;
  }

  async stored({ name, version }: ModelId): Promise<StoredModel> {
    const found = await this.models.findOne({ name, version });
    if (!found) throw new UnknownModel({ name, version });
    return found;
  }

  async states(): Promise<readonly ModelState[]> {
    const named = { name: { $exists: true } };
    const models = await this.models.find(named).sort({ name: 1, version: 1 }).limit(MOST_MODELS).toArray();
    const answering = await this.answering.find().limit(MOST_MODELS).toArray();
    const byName = new Map(answering.map((each) => [each._id, each]));
    return models.map((stored) => {
      const { name, version } = stored.spec;
      return { name, version, status: statusIn(byName.get(name), stored), checkpoint: stored.checkpoint };
    });
  }

  async active(name: string): Promise<ModelId | undefined> {
    const version = (await this.answering.findOne({ _id: name }))?.active;
    return version === undefined ? undefined : { name, version };
  }

  /** Sorting everything once into an index costs far less than keeping it sorted row by row: they are made last. */
  async caughtUp(model: ModelId): Promise<void> {
    if ((await this.statusOf(model)) !== "building") return;
    const collections = await this.of(model);
    await collections.createIndexes();
    await this.models.updateOne({ _id: collections.build }, { $set: { caughtUp: true } });
  }

  /** One write says which answers and which does no longer. */
  async activate(model: ModelId): Promise<void> {
    if ((await this.statusOf(model)) === "building") throw new NotCaughtUp(model);
    const before = { $cond: [{ $eq: [{ $type: "$active" }, "missing"] }, [], ["$active"]] };
    const retired = { $setDifference: [{ $setUnion: [{ $ifNull: ["$retired", []] }, before] }, [model.version]] };
    await this.answering.updateOne({ _id: model.name }, [{ $set: { active: model.version, retired } }], {
      upsert: true,
    });
  }

  /** Once it has lost its name it is gone; its collections follow, here or when the next process opens. */
  async drop(model: ModelId): Promise<void> {
    const { _id, spec } = await this.stored(model);
    await this.answering.updateOne({ _id: model.name, active: model.version }, { $unset: { active: "" } });
    await this.models.updateOne({ _id }, { $unset: { name: "", version: "" } });
    this.forget(model);
    await this.remove(new ModelCollections(this.db, _id, spec));
  }

  private async statusOf(model: ModelId): Promise<ModelStatus> {
    const stored = await this.stored(model);
    return statusIn((await this.answering.findOne({ _id: model.name })) ?? undefined, stored);
  }

  private async remove(collections: ModelCollections): Promise<void> {
    await collections.drop();
    await this.models.deleteOne({ _id: collections.build });
  }

  /** Of two processes that prepare a model at the same moment, one makes it. */
  private async settle(model: ModelId, fresh: StoredModel): Promise<void> {
    try {
      await this.models.updateOne({ ...model }, { $setOnInsert: fresh }, { upsert: true });
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }

  /** A first version answers at once. */
  private async answerFirst({ name, version }: ModelId): Promise<void> {
    try {
      const none = { _id: name, active: { $exists: false } };
      await this.answering.updateOne(
        none,
        { $set: { active: version }, $setOnInsert: { retired: [] } },
        { upsert: true },
      );
    } catch (error) {
      // Another version does.
      if (!isTaken(error)) throw error;
    }
  }
}

/** Throws where a page was not computed from what is stored. */
export const requireExpected = (stored: StoredModel, { model, expected, epoch }: Commit): void => {
  if (epoch < stored.epoch) throw new LeaseLost(`${model.name} v${model.version}`, stored.epoch);
  if (expected !== stored.checkpoint) throw new CheckpointConflict(model, stored.checkpoint);
};

const statusIn = (answering: Answering | undefined, { spec, caughtUp }: StoredModel): ModelStatus => {
  if (answering?.active === spec.version) return "active";
  if (answering?.retired.includes(spec.version)) return "retired";
  return caughtUp ? "caught-up" : "building";
};
