import type { Position } from "@sankofa/kernel/contract";
import type { ParkedKey } from "@sankofa/ports/read-models";
import { AFTER_ALL, idsOf, type ModelCollections } from "./model-collections";
import { BOUND } from "./row-reader";

const WAITING = { reason: { $type: "string" } } as const;

/** The keys of a model that stand still, each with its first fact. */
export const parkedKeysOf = async (
  { parked }: ModelCollections,
  after: string,
  limit: number,
): Promise<readonly ParkedKey[]> =>
  parked
    .aggregate<ParkedKey>(
      [
        { $match: { _id: { $gt: { key: after, position: AFTER_ALL } }, ...WAITING } },
        { $sort: { _id: 1 } },
        {
          $group: {
            _id: "$_id.key",
            position: { $first: "$_id.position" },
            reason: { $first: "$reason" },
            facts: { $sum: 1 },
          },
        },
        { $sort: { _id: 1 } },
        { $limit: limit },
        { $project: { _id: 0, key: "$_id", position: 1, reason: 1, facts: 1 } },
      ],
      BOUND,
    )
    .toArray();

/** Positions of the facts parked for a key, ascending. */
export const parkedOf = async (
  { parked }: ModelCollections,
  key: string,
  after: Position,
  limit: number,
): Promise<readonly Position[]> => {
  const facts = parked
    .find({ _id: idsOf(key, after), ...WAITING }, BOUND)
    .sort({ _id: 1 })
    .limit(limit);
  return (await facts.toArray()).map(({ _id }) => _id.position);
};

/** Positions of the facts that touched a key, descending. */
export const touchesBefore = async (
  { touches }: ModelCollections,
  key: string,
  before: Position,
  limit: number,
): Promise<readonly Position[]> => {
  const found = touches
    .find({ _id: { $gt: { key, position: "" }, $lt: { key, position: before } } }, BOUND)
    .sort({ _id: -1 })
    .limit(limit);
  return (await found.toArray()).map(({ _id }) => _id.position);
};

export const touchesOf = async (
  { touches }: ModelCollections,
  key: string,
  after: Position,
  limit: number,
): Promise<readonly Position[]> => {
  const found = touches
    .find({ _id: idsOf(key, after) }, BOUND)
    .sort({ _id: 1 })
    .limit(limit);
  return (await found.toArray()).map(({ _id }) => _id.position);
};
