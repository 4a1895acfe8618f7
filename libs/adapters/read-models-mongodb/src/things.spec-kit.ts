import type { mongo } from "mongoose";
import type { Commit, ReadModels } from "@sankofa/ports/read-models";
import { at, FUNDER, id, SPEC } from "@sankofa/ports/read-models.fixture";
import type { Mongod } from "@sankofa/testing/servers/mongod";
import { onOwnDatabase, type OwnDatabase } from "@sankofa/testing/servers/mongod-database";
import { openMongoReadModels } from "./read-models-mongodb";

export const THINGS = SPEC;
export const HISTORY = { ...SPEC, history: true };

export const onMongo = (server: Pick<Mongod, "uri">) => onOwnDatabase(server.uri, openMongoReadModels);

/** Has commands fail as the server's failCommand has it, until `work` is done. */
export const failing = async <Result>(
  { behind }: OwnDatabase,
  mode: { readonly times: number } | "alwaysOn",
  data: mongo.Document,
  work: () => Promise<Result>,
): Promise<Result> => {
  const set = (how: typeof mode | "off") =>
    behind((db) =>
      db.client
        .db("admin")
        .command({ configureFailPoint: "failCommand", mode: how, ...(how === "off" ? {} : { data }) }),
    );
  await set(mode);
  try {
    return await work();
  } finally {
    await set("off");
  }
};

/** The next page of a fold that counts, in every one of so many rows, the pages there were. */
export const countingPage = async (models: ReadModels, checkpoint: number, rows: number): Promise<Commit> => {
  const keys = Array.from({ length: rows }, (_, n) => id(n));
  const before = new Map((await models.getMany(THINGS, keys)).map((row) => [row.key, row.doc as { pages: number }]));
  const position = at(checkpoint + 1);
  return {
    model: THINGS,
    expected: at(checkpoint),
    checkpoint: position,
    epoch: 1,
    changes: keys.map((key) => {
      const pages = (before.get(key)?.pages ?? 0) + 1;
      const index = { status: "open", score: pages, dueAt: null };
      return { key, position, row: { key, scope: { funder: FUNDER }, index, doc: { pages } } };
    }),
    touches: keys.map((key) => ({ key, position })),
  };
};

/** How many pages each of so many rows was counted in: one number where nothing was lost, doubled or torn. */
export const counted = async (models: ReadModels, rows: number): Promise<readonly number[]> => {
  const keys = Array.from({ length: rows }, (_, n) => id(n));
  const found = await models.getMany(THINGS, keys);
  return [...new Set(found.map(({ doc }) => (doc as { pages: number }).pages))];
};

/** Kills the server while pages are written, over and over, and goes on from the checkpoint as a runner does. */
export const surviveKills = async (server: Mongod, kills: number): Promise<void> => {
  const own = onMongo(server);
  let models = await own.open();
  await models.prepare(THINGS);
  const MOST = 400;
  for (let kill = 1; kill <= kills; kill += 1) {
    const checkpoint = Number(await models.checkpoint(THINGS));
    await models.commit(await countingPage(models, checkpoint, MOST));
    const next = await countingPage(models, checkpoint + 1, MOST);
    const [outcome] = await Promise.allSettled([models.commit(next), server.restart()]);
    // Another process goes on: nothing of what this one knew is there.
    models = await own.reopen();
    const stands = Number(await models.checkpoint(THINGS));
    expect(outcome.status === "fulfilled" ? [checkpoint + 2] : [checkpoint + 1, checkpoint + 2]).toContain(stands);
    expect(await counted(models, MOST)).toEqual([stands]);
    expect(await models.touches(THINGS, id(0), at(0), 1_000)).toHaveLength(stands);
  }
  await own.clean();
};
