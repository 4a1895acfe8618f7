import type { mongo } from "mongoose";
import type { Position } from "@sankofa/kernel/contract";
import { later } from "@sankofa/kernel/time";
import { isTaken } from "@sankofa/mongodb-database";
import { START } from "@sankofa/ports/event-store";
import { CheckpointConflict } from "@sankofa/ports/read-models";

interface Cursor {
  readonly _id: string;
  readonly position: Position;
}

interface Lease {
  readonly _id: string;
  readonly owner: string;
  readonly epoch: number;
  readonly expires: string;
}

/** Cursors of processes and publishers, and leases: who does a piece of work, and since which takeover. One document each. */
export class Markers {
  private readonly cursors: mongo.Collection<Cursor>;
  private readonly leases: mongo.Collection<Lease>;

  constructor(db: mongo.Db) {
    this.cursors = db.collection("cursors");
    this.leases = db.collection("leases");
  }

  async cursor(name: string): Promise<Position> {
    return (await this.cursors.findOne({ _id: name }))?.position ?? START;
  }

  /** One that stands elsewhere is not matched; then only a first move may make it, and finds the name taken. */
  async moveCursor(name: string, from: Position, to: Position): Promise<void> {
    try {
      const moved = await this.cursors.updateOne(
        { _id: name, position: from },
        { $set: { position: to } },
        { upsert: from === START },
      );
      if (moved.matchedCount + moved.upsertedCount === 1) return;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
    throw new CheckpointConflict({ name, version: 0 }, await this.cursor(name));
  }

  /** The epoch rises with every change of owner, never on renewal. One that another holds is not matched, but taken. */
  async lease(name: string, owner: string, forMilliseconds: number, now: string): Promise<number | undefined> {
    const mine = { $literal: owner };
    const epoch = { $cond: [{ $eq: ["$owner", mine] }, "$epoch", { $add: [{ $ifNull: ["$epoch", 0] }, 1] }] };
    try {
      const held = await this.leases.findOneAndUpdate(
        { _id: name, $or: [{ owner }, { expires: { $lte: now } }] },
        [{ $set: { epoch, owner: mine, expires: later(now, forMilliseconds) } }],
        { upsert: true, returnDocument: "after" },
      );
      return held?.epoch;
    } catch (error) {
      if (isTaken(error)) return undefined;
      throw error;
    }
  }
}
